import type { Block } from '#content/schema/block.ts'
import type { BulletinCopy, BulletinItem } from '#content/schema/bulletin.ts'
import type { BulletinDraft, BulletinEdition, DraftItem } from './bulletin-draft.ts'
import { itemOf, type ItemSource } from './item-of.ts'
import { withoutSmallFigures } from './suppress-small-figures.ts'
import type { Variant } from './variant.ts'

/** True when an item stands in an edition. */
export function standsIn({ onlyFor }: Pick<DraftItem, 'onlyFor'>, { list }: Pick<BulletinEdition, 'list'>): boolean {
  return onlyFor.length === 0 || onlyFor.includes(list)
}

/** What an item is about: two items about the same are one in a copy. */
const subjectOf = (item: DraftItem) => (item.kind === 'news' ? `news ${item.id}` : `${item.kind} ${item.document}`)

/** The introductions of the editions after each other; one that says the same as another stands once. */
function introductionOf(editions: readonly BulletinEdition[]): Block[] {
  const texts = new Map(editions.map(({ introduction }) => [JSON.stringify(introduction), introduction]))
  return withoutSmallFigures([...texts.values()].flat())
}

/**
 * The copy of a bulletin that one variant of it is. Sections and items keep the bulletin's order, no item stands twice, no section is
 * empty; what is not published is left out (`checkBulletin` says so and keeps the bulletin from being approved). A merged copy has the
 * subject and preheader of the upper edition.
 */
export function copyOf(draft: BulletinDraft, variant: Variant, content: ItemSource): BulletinCopy {
  const editions = draft.editions.filter(({ key }) => variant.editions.includes(key))
  const [first] = editions
  if (!first) throw new Error(`The bulletin ${draft.id} has none of the editions ${variant.editions.join(', ')}. Compose its own variants.`)
  const told = new Set<string>()
  const itemsOf = (items: readonly DraftItem[]): BulletinItem[] =>
    items.flatMap((item) => {
      if (told.has(subjectOf(item)) || !editions.some((edition) => standsIn(item, edition))) return []
      const copied = itemOf(item, content)
      if (!copied || (copied.isPaid && !variant.withPaid)) return []
      told.add(subjectOf(item))
      return [copied]
    })
  const sections = draft.sections.map(({ id, title, items }) => ({ id, title, items: itemsOf(items) }))
  return {
    subject: first.subject,
    preheader: first.preheader,
    introduction: introductionOf(editions),
    sections: sections.filter(({ items }) => items.length > 0),
  }
}
