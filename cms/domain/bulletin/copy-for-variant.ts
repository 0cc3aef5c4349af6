import type { BulletinCopy, BulletinSection } from '#content/schema/bulletin.ts'
import type { Variant } from './variant.ts'

/** What an item is about: two items about the same are one in a copy. */
const subjectOf = ({ kind, id, href }: BulletinSection['items'][number]) => (kind === 'news' ? `news ${id}` : `${kind} ${href ?? id}`)

/** Sections of one copy taken into another, each item once. */
function merge(into: readonly BulletinSection[], more: readonly BulletinSection[]): BulletinSection[] {
  const told = new Set(into.flatMap(({ items }) => items.map(subjectOf)))
  const merged = into.map((section) => {
    const others = more.find(({ id }) => id === section.id)?.items ?? []
    return { ...section, items: [...section.items, ...others.filter((item) => !told.has(subjectOf(item)))] }
  })
  const further = more.filter(({ id }) => !into.some((section) => section.id === id))
  return [...merged, ...further.map((section) => ({ ...section, items: section.items.filter((item) => !told.has(subjectOf(item))) }))]
}

/**
 * The copy that a recipient got, from the issues that are kept for each list (each with all its items): those of the variant's editions put
 * together, without what readers pay for where the variant has none. `null` when none of them is kept.
 */
export function copyForVariant(
  issues: Readonly<Record<string, { copy: BulletinCopy }>>,
  { editions, withPaid }: Variant,
): BulletinCopy | null {
  const [first, ...others] = editions.flatMap((list) => issues[list]?.copy ?? [])
  if (!first) return null
  const sections = others.reduce((into, { sections: more }) => merge(into, more), first.sections)
  const introductions = new Map([first, ...others].map(({ introduction }) => [JSON.stringify(introduction), introduction]))
  const shown = sections.map((section) => ({ ...section, items: section.items.filter(({ isPaid }) => withPaid || !isPaid) }))
  return { ...first, introduction: [...introductions.values()].flat(), sections: shown.filter(({ items }) => items.length > 0) }
}
