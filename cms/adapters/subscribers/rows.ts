import type { BasePayload } from 'payload'
import type { Consent, List, Subscriber, Subscription } from '#cms/payload-types.ts'
import { keepObjection } from './journal.ts'
import type { Links } from './links.ts'

/** What the hub's own dealings with subscribers need. */
export interface SubscriberTools {
  payload: BasePayload
  now: Date
  links: Links
  /** The keyed hash of an address. */
  hashOf(address: string): string
  /** The partnership's name, for mails and records. */
  name: string
}

/** The subscriber of an id or of an address's hash, `null` when none is kept. */
export async function findSubscriber(payload: BasePayload, by: { id: string } | { addressHash: string }): Promise<Subscriber | null> {
  const [[field, value]] = Object.entries(by) as [[string, string]]
  const { docs } = await payload.find({ collection: 'subscribers', where: { [field]: { equals: value } }, depth: 0, limit: 1 })
  return docs[0] ?? null
}

/** All subscriptions of a subscriber, ended ones included. */
export async function subscriptionsOf(payload: BasePayload, subscriber: string): Promise<Subscription[]> {
  const { docs } = await payload.find({
    collection: 'subscriptions',
    where: { subscriber: { equals: subscriber } },
    depth: 0,
    pagination: false,
  })
  return docs
}

/** Every list, by its order. */
export async function allLists(payload: BasePayload): Promise<List[]> {
  return (await payload.find({ collection: 'lists', sort: ['order', 'name'], depth: 0, pagination: false })).docs
}

/** Why nothing may go to an address, `null` when nothing is against it. */
export async function suppressionOf(payload: BasePayload, addressHash: string): Promise<string | null> {
  return (await payload.findByID({ collection: 'suppressions', id: addressHash, depth: 0, disableErrors: true }))?.reason ?? null
}

/** Adds a consent record. */
export async function record(
  { payload, now }: Pick<SubscriberTools, 'payload' | 'now'>,
  what: Pick<Consent, 'subscriber' | 'action' | 'route' | 'basis'> & { lists: readonly string[]; shown?: string },
): Promise<void> {
  await payload.create({
    collection: 'consents',
    data: { ...what, lists: [...what.lists], at: now.toISOString() },
    depth: 0,
  })
}

/** Keeps in the journal that somebody leaves a list, before it is ended. */
async function keepLeaving(payload: BasePayload, { subscriber, list }: { subscriber: string; list: string }, at: string): Promise<void> {
  const person = await findSubscriber(payload, { id: subscriber })
  if (person) await keepObjection({ kind: 'left', addressHash: person.addressHash, lists: [list], at })
}

/** Puts a subscription into a state, and makes it where there is none. One pair of subscriber and list has one row, however many ask at once. */
export async function putSubscription(
  payload: BasePayload,
  pair: { subscriber: string; list: string },
  data: Partial<Pick<Subscription, 'state' | 'frequency' | 'since' | 'endedAt' | 'endedReason' | 'endedBy'>> &
    Pick<Subscription, 'state' | 'since'>,
): Promise<void> {
  const key = `${pair.subscriber}:${pair.list}`
  if (data.state === 'ended') await keepLeaving(payload, pair, data.endedAt ?? new Date().toISOString())
  const where = { key: { equals: key } }
  const changed = async () => (await payload.update({ collection: 'subscriptions', where, data, depth: 0 })).docs.length > 0
  if (await changed()) return
  const row = { frequency: 'each' as const, ...data, ...pair, key }
  await payload.create({ collection: 'subscriptions', data: row, depth: 0 }).catch(async (error: unknown) => {
    // Somebody was faster: then the row is there.
    if (!(await changed())) throw error
  })
}
