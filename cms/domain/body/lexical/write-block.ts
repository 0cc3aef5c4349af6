import type { Block, BlockOf } from '#content/schema/block.ts'
import { blockNode, headingNode, listItemNode, listNode, paragraphNode, stateOf, type LexicalNode, type LexicalState } from './nodes.ts'
import { writeInlines, type NewId } from './write-inlines.ts'
import { writeList } from './write-list.ts'
import { writeTable } from './write-table.ts'

type Fields = Record<string, unknown>

const paragraphState = (block: BlockOf<'quotation'>, newId: NewId): LexicalState =>
  stateOf([paragraphNode(writeInlines(block.children, newId))])

const adviceState = (block: BlockOf<'do-list'>, newId: NewId): LexicalState =>
  stateOf([
    listNode(
      false,
      block.items.map((item, index) => listItemNode(index + 1, 0, writeInlines(item, newId))),
    ),
  ])

const remarkState = (block: BlockOf<'callout'>, newId: NewId): LexicalState =>
  stateOf(block.body.map((part) => (part.type === 'list' ? writeList(part, newId) : paragraphNode(writeInlines(part.children, newId)))))

const figureFields = ({ media, drawing, alt, caption }: BlockOf<'figure'>): Fields => ({
  source: drawing === undefined ? 'media' : 'drawing',
  ...(drawing === undefined ? { media } : { drawing }),
  isDecorative: alt === '',
  ...(alt && { alt }),
  ...(caption && { caption }),
})

const chartFields = ({ chart }: BlockOf<'table'>): Fields =>
  chart ? { chart: chart.kind, unit: chart.unit, chartSummary: chart.summary } : { chart: 'none' }

function fieldsOf(block: Exclude<Block, BlockOf<'paragraph' | 'heading' | 'list' | 'gap'>>, newId: NewId): Fields {
  switch (block.type) {
    case 'do-list':
      return { kind: block.kind, items: adviceState(block, newId) }
    case 'quotation':
      return { text: paragraphState(block, newId), ...(block.attribution && { attribution: block.attribution }) }
    case 'callout':
      return { tone: block.tone, title: block.title, body: remarkState(block, newId) }
    case 'table':
      return { caption: block.caption, rowHeaders: block.rowHeaders, ...chartFields(block), table: writeTable(block, newId) }
    case 'figure':
      return figureFields(block)
    case 'helplines':
    case 'claim':
    case 'video': {
      const { type: _, ...fields } = block
      return fields
    }
  }
}

/** The top node of a block; `null` for a gap. */
export function writeBlock(block: Block, newId: NewId): LexicalNode | null {
  if (block.type === 'paragraph') return paragraphNode(writeInlines(block.children, newId))
  if (block.type === 'heading') return headingNode(block.level, writeInlines(block.children, newId))
  if (block.type === 'list') return writeList(block, newId)
  if (block.type === 'gap') return null
  return blockNode(block.type, newId(), fieldsOf(block, newId))
}
