import type { List, ListItem } from '#content/schema/block.ts'
import { deepestList } from '../deepest-list.ts'
import { readInlines } from './read-inlines.ts'
import { childrenOf, isRecord, typeOf, type Tell } from './read-json.ts'

const isList = (node: unknown) => typeOf(node) === 'list'

/** The editor keeps a nested list in an item of its own after its parent; one without a parent joins the list around it. */
function addItem(items: ListItem[], children: ListItem['children'], lists: List[]): ListItem[] {
  if (children.length > 0) return [...items, { children, ...(lists.length > 0 && { lists }) }]
  const parent = items.at(-1)
  if (!parent) return lists.flatMap((list) => list.items)
  if (lists.length === 0) return items
  return [...items.slice(0, -1), { ...parent, lists: [...(parent.lists ?? []), ...lists] }]
}

/** A list and the lists in it, without empty items; `null` when nothing is left. */
export function readList(node: unknown, tell: Tell, depth = 1): List | null {
  if (depth > deepestList) {
    tell(`Lists stand more than ${deepestList} deep inside each other. Move the innermost out.`)
    return null
  }
  const { listType, start } = isRecord(node) ? node : {}
  const isOrdered = listType === 'number'
  if (!isOrdered && listType !== 'bullet') tell('There is a kind of list that the site cannot show. Make it a bulleted or numbered list.')
  if (isOrdered && typeof start === 'number' && start !== 1) tell(`A numbered list starts at ${start}; the site numbers from 1.`)

  let items: ListItem[] = []
  for (const item of childrenOf(node)) {
    const parts = childrenOf(item)
    if (typeOf(item) !== 'listitem') tell(`A list holds something that is not an item (${typeOf(item)}). Delete it.`)
    const lists = parts.filter(isList).flatMap((part) => readList(part, tell, depth + 1) ?? [])
    items = addItem(
      items,
      readInlines(
        parts.filter((part) => !isList(part)),
        tell,
      ),
      lists,
    )
  }
  return items.length > 0 ? { type: 'list', ordered: isOrdered, items } : null
}
