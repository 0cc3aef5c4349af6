import type { BulletinCopy, BulletinItem } from '#content/schema/bulletin.ts'

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const itemsOf = ({ sections }: BulletinCopy): Map<string, BulletinItem> =>
  new Map(sections.flatMap(({ items }) => items.map((item) => [item.id, item] as const)))

const quoted = (titles: readonly string[]) => titles.map((title) => `“${title}”`).join(', ')

const line = (words: string, titles: readonly string[]): string[] => (titles.length > 0 ? [`${words}: ${quoted(titles)}.`] : [])

/**
 * What a correction changed of a copy, in sentences for its readers: subject, introduction, and items by their titles. Says so where
 * only the order or the headings are others; none where the copies are the same.
 */
export function changesOfCopy(before: BulletinCopy, after: BulletinCopy): string[] {
  if (isSame(before, after)) return []
  const [earlier, later] = [itemsOf(before), itemsOf(after)]
  const changed = [...later.values()].filter((item) => earlier.has(item.id) && !isSame(earlier.get(item.id), item))
  const added = [...later.values()].filter(({ id }) => !earlier.has(id))
  const removed = [...earlier.values()].filter(({ id }) => !later.has(id))
  const titles = (items: readonly BulletinItem[]) => items.map(({ title }) => title)
  const said = [
    ...(before.subject === after.subject ? [] : [`The subject was “${before.subject}”.`]),
    ...(before.preheader === after.preheader ? [] : ['The line under the subject is another.']),
    ...(isSame(before.introduction, after.introduction) ? [] : ['The introduction was changed.']),
    ...line('Changed', titles(changed)),
    ...line('Added', titles(added)),
    ...line('Taken out', titles(removed)),
  ]
  return said.length > 0 ? said : ['The order or a heading was changed.']
}
