import type { List } from '#content/schema/block.ts'
import { listItemNode, listNode, type LexicalNode } from './nodes.ts'
import { writeInlines, type NewId } from './write-inlines.ts'

/** A list; each nested list stands in an item of its own, after its parent and with the number of the next. */
export function writeList(list: List, newId: NewId, depth = 0): LexicalNode {
  const items = list.items.flatMap((item, index) => [
    listItemNode(index + 1, depth, writeInlines(item.children, newId)),
    ...(item.lists ?? []).map((nested) => listItemNode(index + 2, depth, [writeList(nested, newId, depth + 1)])),
  ])
  return listNode(list.ordered, items)
}
