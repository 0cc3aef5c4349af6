import type { Block, List } from '#content/schema/block.ts'
import type { Inline } from '#content/schema/inline.ts'

/** The words of inlines; breaks become spaces. */
function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'break' ? ' ' : inlineText(inline.children)))
    .join('')
}

const listLines = (list: List): string[] =>
  list.items.flatMap((item) => [inlineText(item.children), ...(item.lists ?? []).flatMap(listLines)])

const rowLine = (cells: readonly Inline[][]) => cells.map(inlineText).join(', ')

function linesOf(block: Block): (string | undefined)[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [inlineText(block.children)]
    case 'list':
      return listLines(block)
    case 'do-list':
      return block.items.map((item) => `${block.kind === 'do' ? 'Do' : 'Do not'}: ${inlineText(item)}`)
    case 'quotation':
      return [inlineText(block.children), block.attribution]
    case 'callout':
      return [block.title, ...block.body.flatMap(linesOf)]
    case 'figure':
      return [block.alt, block.caption]
    case 'table':
      return [block.caption, block.chart?.summary, rowLine(block.head), ...block.rows.map(rowLine)]
    case 'video':
      return [block.title, block.summary]
    case 'helplines':
    case 'claim':
    case 'gap':
      return []
  }
}

/**
 * The words of a body, one line for each paragraph, item or row, for feeds, search and reading checks.
 * Help lines and claims are records of their own: their words are not in the body and not here.
 */
export function toText(blocks: readonly Block[]): string {
  return blocks
    .flatMap(linesOf)
    .filter((line) => line !== undefined && line !== '')
    .join('\n')
}
