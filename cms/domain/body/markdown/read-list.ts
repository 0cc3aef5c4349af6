import type { List, ListItem } from '#content/schema/block.ts'
import { deepestList } from '../deepest-list.ts'
import { partsOf, type MarkdownNode, type Reading } from './node.ts'
import { readPhrasing } from './read-phrasing.ts'

function readItem(node: MarkdownNode, reading: Reading, depth: number): ListItem[] {
  if (typeof node.checked === 'boolean') reading.refuse(node, 'boxes to tick are not part of the dialect')
  const [first, ...others] = partsOf(node)
  if (first?.type !== 'paragraph') {
    reading.refuse(node, first ? 'a list item begins with its text' : 'a list item is empty')
    return []
  }
  const lists = others.flatMap((part) => {
    if (part.type === 'list') return readList(part, reading, depth + 1)
    reading.refuse(part, 'a list item holds one paragraph and lists; use a hard break (a backslash at the end of the line) for a new line')
    return []
  })
  const children = readPhrasing(partsOf(first), reading)
  if (children.length === 0) reading.refuse(node, 'a list item is empty')
  return [{ children, ...(lists.length > 0 && { lists }) }]
}

/** A list with those nested in it, or nothing where it cannot be read. */
export function readList(node: MarkdownNode, reading: Reading, depth = 1): List[] {
  if (depth > deepestList) {
    reading.refuse(node, `lists stand more than ${deepestList} deep inside each other`)
    return []
  }
  if (node.ordered && node.start !== 1) reading.refuse(node, 'a numbered list starts with 1')
  const items = partsOf(node).flatMap((item) => readItem(item, reading, depth))
  return items.length > 0 ? [{ type: 'list', ordered: node.ordered === true, items }] : []
}
