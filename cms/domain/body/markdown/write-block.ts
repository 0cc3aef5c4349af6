import type { Block, BlockOf, List } from '#content/schema/block.ts'
import type { Inline } from '#content/schema/inline.ts'
import { onOneLine } from '../tidy-inlines.ts'
import type { MarkdownNode } from './node.ts'
import { writePhrasing } from './write-phrasing.ts'

type Attributes = Record<string, string | undefined>

const paragraph = (inlines: readonly Inline[]): MarkdownNode => ({ type: 'paragraph', children: writePhrasing(inlines) })
const leaf = (name: string, attributes: Attributes): MarkdownNode => ({ type: 'leafDirective', name, attributes })
const container = (name: string, attributes: Attributes, children: MarkdownNode[]): MarkdownNode => ({
  type: 'containerDirective',
  name,
  attributes,
  children,
})

const writeList = ({ ordered, items }: Pick<List, 'ordered' | 'items'>): MarkdownNode => ({
  type: 'list',
  ordered,
  start: ordered ? 1 : null,
  spread: false,
  children: items.map((item) => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(item.children), ...(item.lists ?? []).map(writeList)],
  })),
})

// A cell stands on one line: a line feed in its text is written as `&#xA;`.
const writeCell = (cell: readonly Inline[]): MarkdownNode => ({
  type: 'tableCell',
  children: writePhrasing(cell.map((inline) => (inline.type === 'break' ? { type: 'text', text: '\n' } : inline))),
})

const writeTable = ({ head, rows }: BlockOf<'table'>): MarkdownNode => ({
  type: 'table',
  children: [head, ...rows].map((cells) => ({ type: 'tableRow', children: cells.map(writeCell) })),
})

const answer = (holds: boolean) => (holds ? 'yes' : undefined)

const chartOf = ({ chart }: BlockOf<'table'>): Attributes =>
  chart ? { chart: chart.kind, unit: chart.unit, chartSummary: chart.summary } : {}

/** The Markdown node of a block; none for a gap. */
export function writeBlock(block: Block): MarkdownNode[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraph(block.children)]
    case 'heading':
      return [{ type: 'heading', depth: block.level, children: writePhrasing(onOneLine(block.children)) }]
    case 'list':
      return [writeList(block)]
    case 'do-list':
      return [container(block.kind, {}, [writeList({ ordered: false, items: block.items.map((children) => ({ children })) })])]
    case 'quotation':
      return [container('quotation', { by: block.attribution }, [paragraph(block.children)])]
    case 'callout':
      return [container('callout', { tone: block.tone, title: block.title }, block.body.flatMap(writeBlock))]
    case 'table':
      return [container('table', { caption: block.caption, rowHeaders: answer(block.rowHeaders), ...chartOf(block) }, [writeTable(block)])]
    case 'helplines':
      return [leaf('helplines', { ids: block.helplines.join(' ') })]
    case 'claim':
      return [leaf('claim', { id: block.claim })]
    case 'figure':
      return [leaf('figure', { drawing: block.drawing, media: block.media, alt: block.alt, caption: block.caption })]
    case 'video': {
      const { url, title, minutes, hasCaptions, summary } = block
      return [leaf('video', { url, title, minutes: minutes?.toString(), captions: answer(hasCaptions), summary })]
    }
    case 'gap':
      return []
  }
}
