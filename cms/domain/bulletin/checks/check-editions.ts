import type { ComposedBulletin } from '../compose-bulletin.ts'
import { standsIn } from '../copy-of.ts'
import type { BulletinCheck, CheckSource } from './check.ts'
import { placedItems } from './texts-of.ts'

function emptyEditions({ draft, variants }: ComposedBulletin): BulletinCheck[] {
  return draft.editions.flatMap(({ key }, place): BulletinCheck[] => {
    const own = variants.filter(({ variant }) => variant.editions.length === 1 && variant.editions[0] === key)
    const items = (isPaid: boolean) =>
      own.filter(({ variant }) => variant.withPaid === isPaid).flatMap(({ copy }) => copy.sections.flatMap((section) => section.items))
    const field = `editions.${place}`
    if (items(true).length === 0) return [{ field, severity: 'block', words: 'This edition has no items. Add one, or remove the edition.' }]
    const words =
      'All items of this edition promote something people pay for, so most of its readers would get an empty mail. Add another item.'
    return items(false).length === 0 ? [{ field, severity: 'block', words }] : []
  })
}

/** Items that an edition has twice: readers get the first alone. */
function doubledItems({ draft }: ComposedBulletin): BulletinCheck[] {
  const placed = placedItems(draft).flatMap(({ item, field }) => (item.kind === 'news' ? [] : [{ item, field }]))
  return placed.flatMap(({ item, field }, place): BulletinCheck[] => {
    const isTwice = placed.slice(0, place).some(({ item: other }) => {
      const isSame = other.kind === item.kind && other.document === item.document
      return isSame && draft.editions.some((edition) => standsIn(item, edition) && standsIn(other, edition))
    })
    const words = `This ${item.kind} stands further up already, for the same readers. They get the first alone; take one of the two out.`
    return isTwice ? [{ field, severity: 'warn', words }] : []
  })
}

function closedLists({ draft }: ComposedBulletin, content: CheckSource): BulletinCheck[] {
  const closed = new Map(content.lists().flatMap(({ id, name, isOpen }) => (isOpen ? [] : [[id, name] as const])))
  return draft.editions.flatMap(({ list }, place): BulletinCheck[] => {
    const name = closed.get(list)
    const words = `“${name}” is not in use, so nobody on it would get this. Take the list into use again, or remove the edition.`
    return name === undefined ? [] : [{ field: `editions.${place}.list`, severity: 'block', words }]
  })
}

/** Editions without readers or without items, and items that stand twice in one. */
export function checkEditions(composed: ComposedBulletin, content: CheckSource): BulletinCheck[] {
  return [...closedLists(composed, content), ...emptyEditions(composed), ...doubledItems(composed)]
}
