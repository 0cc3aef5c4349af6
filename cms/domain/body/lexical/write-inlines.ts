import type { Inline, Link, Text } from '#content/schema/inline.ts'
import { formatBits, lineBreakNode, linkNode, textNode, type LexicalNode } from './nodes.ts'

/** Gives a new id for a node that has one. */
export type NewId = () => string

const writeText = ({ text, bold, italic }: Text) => textNode(text, (bold ? formatBits.bold : 0) + (italic ? formatBits.italic : 0))

function targetFields({ to, href }: Link): Record<string, unknown> {
  return to ? { linkType: 'internal', doc: { relationTo: to.collection, value: to.id } } : { linkType: 'custom', url: href }
}

/** The nodes of inlines. */
export function writeInlines(inlines: readonly Inline[], newId: NewId): LexicalNode[] {
  return inlines.map((inline) => {
    if (inline.type === 'text') return writeText(inline)
    return inline.type === 'break' ? lineBreakNode() : linkNode(targetFields(inline), newId(), inline.children.map(writeText))
  })
}
