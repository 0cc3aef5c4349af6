import type { Block } from '#content/schema/block.ts'
import type { Inline } from '#content/schema/inline.ts'
import { inlineText } from './inline-html.ts'

/** Words read in a minute: below the 238 of an adult reading silently (Brysbaert 2019), because many readers are 13 or upset. */
const wordsPerMinute = 180

const listTexts = (items: readonly { children: Inline[]; lists?: Extract<Block, { type: 'list' }>[] | undefined }[]): string[] =>
  items.flatMap(({ children, lists = [] }) => [inlineText(children), ...lists.flatMap((list) => listTexts(list.items))])

function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return [inlineText(block.children)]
    case 'list':
      return listTexts(block.items)
    case 'do-list':
      return block.items.map(inlineText)
    case 'callout':
      return [block.title, ...block.body.flatMap(textsOf)]
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.map(inlineText))
    default:
      return []
  }
}

/** How many minutes a body takes to read, at least one. Figures, help lines and claims are not counted. */
export function readingMinutes(blocks: readonly Block[]): number {
  const words = blocks.flatMap(textsOf).join(' ').split(/\s+/).filter(Boolean).length
  return Math.max(1, Math.round(words / wordsPerMinute))
}
