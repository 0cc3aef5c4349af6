import type { Settings } from '#content/schema/settings.ts'
import { checkNames, type FoundFault } from './check-references.ts'
import { isKnownAddress } from './known-address.ts'
import type { Ids } from './known-ids.ts'

/** What the settings name that does not exist, and menu links that lead nowhere. */
export function checkSettings({ home, hubs, navigation, footer }: Settings, ids: Ids): FoundFault[] {
  const dead = [...navigation, ...footer].filter((link) => !isKnownAddress(link.href, ids))
  return [
    ...[home, ...hubs].flatMap(({ featured }) => checkNames('articles', featured, ids, (id) => [id])),
    ...dead.map(({ label, href }) => ({ reason: `the link "${label}" leads to ${href}, which is no page of the site`, near: [href] })),
  ]
}
