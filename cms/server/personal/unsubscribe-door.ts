import { allLists, subscriptionsOf } from '#cms/adapters/subscribers/rows.ts'
import { occasionOf, unsubscribe } from '#cms/adapters/subscribers/unsubscribe.ts'
import { maskAddress } from '#cms/domain/subscriber/mask-address.ts'
import { deadLink, type PersonalDoor, type Visit } from './personal-page.ts'

/**
 * What a mail program sends on behalf of its reader (RFC 8058): no cookie, no page of ours, perhaps nobody there to see an answer. It ends
 * the lists of that mail at once. Somebody who is no longer kept has nothing to end.
 */
export async function oneClick({ link, desk }: Visit<'unsubscribe'>): Promise<void> {
  const { subscriber, listIds, bulletin } = await occasionOf(desk.payload, link)
  if (subscriber) await unsubscribe(desk, subscriber, listIds ?? 'everything', { route: 'one-click', bulletin })
}

/** The page that an unsubscribe link shows, for those who open it themselves: from the lists of that mail, or from everything. */
export const unsubscribeDoor: PersonalDoor<'unsubscribe'> = {
  purpose: 'unsubscribe',
  page: '/mail/unsubscribe/',
  form: 'unsubscribe',
  async show({ link, desk }) {
    const { payload, links } = desk
    const { subscriber, listIds, issuedAt } = await occasionOf(payload, link)
    if (!subscriber) return deadLink('unknown')
    const active = new Set(
      (await subscriptionsOf(payload, subscriber.id)).filter(({ state }) => state === 'active').map(({ list }) => list),
    )
    const lists = (await allLists(payload)).filter(({ id }) => listIds?.includes(id) ?? active.has(id))
    const others = [...active].filter((id) => !lists.some((list) => list.id === id))
    return {
      kind: 'unsubscribe',
      address: maskAddress(subscriber.address),
      on: lists.filter(({ id }) => active.has(id)).map(({ name }) => name),
      lists: lists.map(({ name }) => name),
      hasOthers: others.length > 0,
      preferencesUrl: links.preferences(subscriber.id, issuedAt),
    }
  },
  async take(values, { link, desk }) {
    const { subscriber, listIds, bulletin } = await occasionOf(desk.payload, link)
    if (!subscriber) return deadLink('unknown')
    const from = values.from === 'everything' ? 'everything' : (listIds ?? 'everything')
    await unsubscribe(desk, subscriber, from, { route: 'unsubscribe', bulletin })
    return { next: '' }
  },
}
