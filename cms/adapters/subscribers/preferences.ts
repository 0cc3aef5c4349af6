import type { Preferences } from '#cms/domain/subscriber/read-preferences.ts'
import { filledProfile } from '#cms/domain/subscriber/read-profile.ts'
import type { List, Subscriber, Subscription } from '#cms/payload-types.ts'
import { allLists, putSubscription, record, subscriptionsOf, type SubscriberTools } from './rows.ts'
import { liftUnsubscribed } from './suppress.ts'

/** A list that a subscriber may choose, with their subscription to it where there has been one. */
export interface OfferedList {
  list: List
  subscription: Subscription | undefined
}

/** The lists that stand on a subscriber's own page: those open to anybody, and those by invitation that they are on or left themselves. */
export async function offeredLists({ payload }: Pick<SubscriberTools, 'payload'>, subscriber: Subscriber): Promise<OfferedList[]> {
  const rows = new Map((await subscriptionsOf(payload, subscriber.id)).map((row) => [row.list, row]))
  return (await allLists(payload)).flatMap((list) => {
    const subscription = rows.get(list.id)
    const isInvited = subscription?.state === 'active' || subscription?.endedReason === 'unsubscribed'
    return list.isOpen !== false && (list.joining === 'open' || isInvited) ? [{ list, subscription }] : []
  })
}

/** Saves what a subscriber chose, with the words that they saw. False when mail to them has been stopped for a reason that they cannot lift. */
export async function savePreferences(
  tools: SubscriberTools,
  subscriber: Subscriber,
  { wanted, takesPaid, ...profile }: Preferences,
  shown: string,
): Promise<boolean> {
  const { payload } = tools
  const now = tools.now.toISOString()
  if (wanted.length > 0 && !(await liftUnsubscribed(payload, subscriber.addressHash, tools.now))) return false
  const offered = await offeredLists(tools, subscriber)
  await record(tools, {
    subscriber: subscriber.id,
    action: 'changed',
    lists: wanted.map(({ listId }) => listId),
    route: 'preferences',
    basis: 'consent',
    shown,
  })
  for (const { list, subscription } of offered) {
    const wish = wanted.find(({ listId }) => listId === list.id)
    const pair = { subscriber: subscriber.id, list: list.id }
    if (wish) {
      const since = subscription?.state === 'active' ? subscription.since : now
      const data = { state: 'active' as const, frequency: wish.frequency, since, endedAt: null, endedReason: null, endedBy: null }
      await putSubscription(payload, pair, data)
    } else if (subscription && subscription.state !== 'ended')
      await putSubscription(payload, pair, { state: 'ended', since: subscription.since, endedAt: now, endedReason: 'unsubscribed' })
  }
  const standing =
    wanted.length > 0
      ? { state: 'confirmed' as const, endedAt: null, ...(subscriber.state !== 'confirmed' && { confirmedAt: now }) }
      : subscriber.state === 'confirmed' && { state: 'ended' as const, endedAt: now }
  await payload.update({
    collection: 'subscribers',
    id: subscriber.id,
    data: { takesPaid, ...filledProfile(profile), ...standing },
    depth: 0,
  })
  return true
}

/** Has a subscriber's links renewed: preference links issued before are refused from this moment. */
export async function renewLinks(tools: SubscriberTools, subscriber: Subscriber): Promise<void> {
  await record(tools, { subscriber: subscriber.id, action: 'renewed', lists: [], route: 'preferences', basis: 'consent' })
}

/** Whether a preference link issued at an instant still opens its page. Links tell whole seconds. */
export async function isCurrentLink({ payload }: Pick<SubscriberTools, 'payload'>, subscriber: string, issuedAt: Date): Promise<boolean> {
  const { docs } = await payload.find({
    collection: 'consents',
    where: { and: [{ subscriber: { equals: subscriber } }, { action: { equals: 'renewed' } }] },
    sort: '-at',
    limit: 1,
    depth: 0,
  })
  return !docs[0] || Math.floor(issuedAt.getTime() / 1000) >= Math.floor(Date.parse(docs[0].at) / 1000)
}
