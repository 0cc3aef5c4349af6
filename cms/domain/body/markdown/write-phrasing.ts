import type { Inline, Text } from '#content/schema/inline.ts'
import type { MarkdownNode } from './node.ts'
import { writeTarget } from './targets.ts'

function writeText({ text, bold, italic }: Text): MarkdownNode {
  const plain: MarkdownNode = { type: 'text', value: text }
  const slanted = italic ? { type: 'emphasis', children: [plain] } : plain
  return bold ? { type: 'strong', children: [slanted] } : slanted
}

/** The Markdown nodes of inlines. */
export function writePhrasing(inlines: readonly Inline[]): MarkdownNode[] {
  return inlines.map((inline): MarkdownNode => {
    if (inline.type === 'text') return writeText(inline)
    if (inline.type === 'break') return { type: 'break' }
    return { type: 'link', url: writeTarget(inline), children: inline.children.map(writeText) }
  })
}
