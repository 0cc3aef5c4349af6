import type { Subscriber } from '#cms/payload-types.ts'
import { putSubscription, record, subscriptionsOf, type SubscriberTools } from './rows.ts'
import { liftUnsubscribed } from './suppress.ts'

/** Takes a subscription that waits away: the row as it was before somebody asked, or none. */
async function withdrawWaiting({ payload }: SubscriberTools, row: { id: string; endedAt?: string | null }): Promise<void> {
  if (row.endedAt) await payload.update({ collection: 'subscriptions', id: row.id, data: { state: 'ended' }, depth: 0 })
  else await payload.delete({ collection: 'subscriptions', id: row.id, depth: 0 })
}

/**
 * Confirms what waits of a subscriber: the lists that they chose become active, the others are taken away. `shown` is kept as the consent.
 * Doing it again changes nothing. False when mail to the address has been stopped for a reason that they cannot lift.
 */
export async function confirmSubscriptions(
  tools: SubscriberTools,
  subscriber: Subscriber,
  chosen: { listIds: readonly string[]; takesPaid: boolean; shown: string },
): Promise<boolean> {
  const { payload } = tools
  const now = tools.now.toISOString()
  const waiting = (await subscriptionsOf(payload, subscriber.id)).filter(({ state }) => state === 'unconfirmed')
  const wanted = waiting.filter(({ list }) => chosen.listIds.includes(list))
  if (wanted.length === 0) return true
  if (!(await liftUnsubscribed(payload, subscriber.addressHash, tools.now))) return false
  await record(tools, {
    subscriber: subscriber.id,
    action: 'confirmed',
    lists: wanted.map(({ list }) => list),
    route: 'form',
    basis: 'consent',
    shown: chosen.shown,
  })
  for (const { list } of wanted)
    await putSubscription(
      payload,
      { subscriber: subscriber.id, list },
      { state: 'active', since: now, endedAt: null, endedReason: null, endedBy: null },
    )
  for (const row of waiting) if (!wanted.includes(row)) await withdrawWaiting(tools, row)
  const isNew = subscriber.state !== 'confirmed'
  const data = { state: 'confirmed' as const, endedAt: null, ...(isNew && { confirmedAt: now, takesPaid: chosen.takesPaid }) }
  await payload.update({ collection: 'subscribers', id: subscriber.id, data, depth: 0 })
  return true
}

/** Undoes what somebody else asked for with this address: everything of a person who never confirmed is removed; of others, what waits. */
export async function disown(tools: SubscriberTools, subscriber: Subscriber): Promise<void> {
  const { payload } = tools
  const rows = await subscriptionsOf(payload, subscriber.id)
  if (subscriber.state !== 'unconfirmed' || subscriber.confirmedAt) {
    for (const row of rows) if (row.state === 'unconfirmed') await withdrawWaiting(tools, row)
    return
  }
  const where = { subscriber: { equals: subscriber.id } }
  await payload.delete({ collection: 'subscriptions', where })
  await payload.delete({ collection: 'consents', where })
  await payload.delete({ collection: 'subscribers', id: subscriber.id, depth: 0 })
}
