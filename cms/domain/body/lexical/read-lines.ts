import type { Inline } from '#content/schema/inline.ts'
import { readInlines } from './read-inlines.ts'
import { childrenOf, topNodes, typeOf, type Tell } from './read-json.ts'
import { readList } from './read-list.ts'

function readLine(node: unknown, tell: Tell): Inline[][] {
  const type = typeOf(node)
  if (type === 'paragraph') return [readInlines(childrenOf(node), tell)]
  if (type === 'list') {
    const items = readList(node, tell)?.items ?? []
    if (items.some((item) => item.lists)) tell('A line has a list inside it. Write each piece on a line of its own.')
    return items.map((item) => item.children)
  }
  tell(`There is something here that the site cannot show (${type}). Delete it.`)
  return []
}

/** The lines of a small text: each paragraph and each list item is one; empty ones are dropped. */
export function readLines(state: unknown, tell: Tell): Inline[][] {
  return (topNodes(state) ?? []).flatMap((node) => readLine(node, tell)).filter((line) => line.length > 0)
}
