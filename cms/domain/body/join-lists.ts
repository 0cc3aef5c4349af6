import type { Block, List, ListItem } from '#content/schema/block.ts'

const joinItem = (item: ListItem): ListItem => (item.lists ? { ...item, lists: joinLists(item.lists) } : item)

/**
 * Neighbouring lists of one kind as one list, at every depth: neither the editor nor Markdown keeps them apart for long,
 * and readers see one list.
 */
export function joinLists<Part extends Block>(parts: readonly (Part | List)[]): (Part | List)[] {
  const joined: (Part | List)[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.type !== 'list') joined.push(part)
    else if (last?.type !== 'list' || last.ordered !== part.ordered) joined.push({ ...part, items: part.items.map(joinItem) })
    else joined[joined.length - 1] = { ...last, items: [...last.items, ...part.items.map(joinItem)] }
  }
  return joined
}
