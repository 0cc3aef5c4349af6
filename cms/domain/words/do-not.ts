import type { Inline } from '#content/schema/inline.ts'

/**
 * An item of a do-not list with "Do not" as its first words: people under stress, and people who hear the page, miss the heading.
 * The item's own first word loses its capital letter; an item that already begins with the words keeps them.
 */
export function withDoNot(item: readonly Inline[]): Inline[] {
  const [first, ...rest] = item
  const prefix: Inline = { type: 'text', text: 'Do not', bold: true }
  const space: Inline = { type: 'text', text: ' ' }
  if (first?.type !== 'text') return [prefix, space, ...item]

  const own = first.text.trimStart().replace(/^(do not|don['’]t)\s+/i, '')
  const text = own.replace(/^[A-Z](?=[a-z])/, (capital) => capital.toLowerCase())
  return [prefix, space, { ...first, text }, ...rest]
}
