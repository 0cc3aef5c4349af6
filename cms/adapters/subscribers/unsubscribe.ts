import type { BasePayload } from 'payload'
import { listsOfVariant } from '#cms/domain/bulletin/variant.ts'
import type { Delivery, Subscriber } from '#cms/payload-types.ts'
import { keepObjection } from './journal.ts'
import { findSubscriber, record, subscriptionsOf, type SubscriberTools } from './rows.ts'
import { suppress } from './suppress.ts'

/** By which way somebody unsubscribed, as the consent record names it. */
export type UnsubscribeRoute = 'one-click' | 'unsubscribe' | 'preferences'

/** The mail in which an unsubscribe link stands: whose it is, which lists it went to, and the bulletin. */
export interface UnsubscribeOccasion {
  subscriber: Subscriber | null
  /** `null` when the mail is no longer known: then nobody can tell its lists from the others. */
  listIds: readonly string[] | null
  bulletin: string | undefined
  /** When the mail's links were issued: with the sending. The beginning of time when that is no longer known. */
  issuedAt: Date
}

/** Finds what an unsubscribe link is about. The ledger's row leads to the person even when their record has another id by now. */
export async function occasionOf(payload: BasePayload, link: { rowId: string; subscriberId: string }): Promise<UnsubscribeOccasion> {
  const row: Delivery | null = await payload.findByID({ collection: 'deliveries', id: link.rowId, depth: 0, disableErrors: true })
  const subscriber =
    (await findSubscriber(payload, { id: link.subscriberId })) ?? (row && (await findSubscriber(payload, { addressHash: row.addressHash })))
  const sending = row && (await payload.findByID({ collection: 'sendings', id: row.sending, depth: 0, disableErrors: true }))
  return {
    subscriber,
    listIds: row && listsOfVariant(row.variant),
    bulletin: row?.bulletin,
    issuedAt: new Date(sending?.at ?? 0),
  }
}

/**
 * Ends a subscriber's subscriptions: those to `listIds`, or `everything`, which also suppresses the address. It takes effect at once, works
 * during a hold, and doing it again changes nothing.
 */
export async function unsubscribe(
  tools: SubscriberTools,
  subscriber: Subscriber,
  from: readonly string[] | 'everything',
  { route, bulletin }: { route: UnsubscribeRoute; bulletin?: string | undefined },
): Promise<void> {
  const { payload, now } = tools
  const at = now.toISOString()
  const rows = await subscriptionsOf(payload, subscriber.id)
  const ending = rows.filter(({ list, state }) => state !== 'ended' && (from === 'everything' || from.includes(list)))
  const left = ending.map(({ list }) => list)
  // First, since it alone already keeps everything from them.
  if (from === 'everything') await suppress(payload, subscriber.addressHash, { reason: 'unsubscribed', source: bulletin, at: now })
  const by = bulletin !== undefined ? { by: bulletin } : {}
  if (left.length > 0) await keepObjection({ kind: 'left', addressHash: subscriber.addressHash, lists: left, at, ...by })
  for (const { id } of ending)
    await payload.update({
      collection: 'subscriptions',
      id,
      data: { state: 'ended', endedAt: at, endedReason: 'unsubscribed', ...(bulletin !== undefined && { endedBy: bulletin }) },
      depth: 0,
    })
  const isOver = rows.every((row) => row.state !== 'active' || ending.includes(row))
  if (subscriber.state === 'confirmed' && isOver)
    await payload.update({
      collection: 'subscribers',
      id: subscriber.id,
      data: { state: 'ended', endedAt: at, ...(from === 'everything' && { takesPaid: false }) },
      depth: 0,
    })
  if (ending.length > 0 || (from === 'everything' && subscriber.state !== 'ended'))
    await record(tools, {
      subscriber: subscriber.id,
      action: 'unsubscribed',
      lists: left,
      route,
      basis: 'consent',
    })
}
