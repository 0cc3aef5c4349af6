import type { BasePayload, CollectionSlug } from 'payload'
import type { Subscriber } from '#cms/payload-types.ts'
import { suppressionOf } from './rows.ts'

type Row = Record<string, unknown>

/** Columns that say nothing about a person. */
const ownColumns = ['id', 'key', 'subscriber', 'addressHash', 'updatedAt', 'batch', 'position']

const withoutOwn = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name, value]) => !ownColumns.includes(name) && value !== null && value !== undefined))

/** All that the hub keeps about a subscriber, for themselves (UK GDPR 15 and 20). Lists and bulletins are named as they were called. */
export async function whatIsKept(payload: BasePayload, subscriber: Subscriber): Promise<Record<string, unknown>> {
  const rowsOf = async (collection: CollectionSlug, field: string, value: string, sort: string | string[]): Promise<Row[]> => {
    const { docs } = await payload.find({ collection, where: { [field]: { equals: value } }, sort, depth: 0, pagination: false })
    return docs as unknown as Row[]
  }
  const titlesOf = async (collection: 'lists' | 'bulletins', ids: readonly unknown[]): Promise<Map<unknown, string>> => {
    const where = { id: { in: [...new Set(ids)] } }
    const { docs } = await payload.find({
      collection,
      where,
      depth: 0,
      pagination: false,
      ...(collection === 'bulletins' && { trash: true }),
    })
    return new Map(docs.map((doc) => [doc.id, 'name' in doc ? doc.name : doc.title]))
  }

  const subscriptions = await rowsOf('subscriptions', 'subscriber', subscriber.id, 'createdAt')
  const consents = await rowsOf('consents', 'subscriber', subscriber.id, ['at', 'createdAt'])
  const deliveries = await rowsOf('deliveries', 'addressHash', subscriber.addressHash, 'acceptedAt')
  const listsOf = (row: Row) => (Array.isArray(row.lists) ? (row.lists as unknown[]) : [])
  const listNames = await titlesOf('lists', [...subscriptions.map(({ list }) => list), ...consents.flatMap(listsOf)])
  const bulletins = await titlesOf('bulletins', [
    ...deliveries.map(({ bulletin }) => bulletin),
    ...subscriptions.map(({ endedBy }) => endedBy),
  ])
  const named = (names: Map<unknown, string>, id: unknown) => names.get(id) ?? id
  return {
    you: withoutOwn(subscriber as unknown as Row),
    subscriptions: subscriptions.map((row) => ({
      ...withoutOwn(row),
      list: named(listNames, row.list),
      ...(row.endedBy ? { endedBy: named(bulletins, row.endedBy) } : {}),
    })),
    whatYouAgreedTo: consents.map((row) => ({ ...withoutOwn(row), lists: listsOf(row).map((id) => named(listNames, id)) })),
    bulletins: deliveries.map((row) => ({ ...withoutOwn(row), bulletin: named(bulletins, row.bulletin) })),
    mailIsStoppedBecause: await suppressionOf(payload, subscriber.addressHash),
  }
}
