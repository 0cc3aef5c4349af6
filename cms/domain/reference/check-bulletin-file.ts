import { checkBody, checkNames, type FoundFault } from './check-references.ts'
import type { Ids } from './known-ids.ts'
import type { ReferenceBulletin } from './reference-content.ts'

/** What a bulletin names that does not exist: lists, items, and what its own texts refer to. */
export function checkBulletinFile({ editions, sections }: ReferenceBulletin, ids: Ids): FoundFault[] {
  const items = sections.flatMap((section) => section.items)
  return [
    ...checkNames(
      'lists',
      editions.map(({ list }) => list),
      ids,
      (id) => ['list:', id],
    ),
    ...items.flatMap((item) => checkNames('lists', item.onlyFor, ids, (id) => ['onlyFor:', id])),
    ...items.flatMap((item) =>
      item.kind === 'news' ? checkBody(item, ids) : checkNames(`${item.kind}s`, [item.document], ids, (id) => [`${item.kind}:`, id]),
    ),
    ...editions.flatMap(({ introduction }) => checkBody({ body: introduction }, ids)),
  ]
}
