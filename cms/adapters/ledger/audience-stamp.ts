import type { BasePayload, CollectionSlug } from 'payload'
import { openTables } from './tables/open-tables.ts'

async function newest(payload: BasePayload, collection: CollectionSlug): Promise<unknown> {
  const { docs } = await payload.find({
    collection,
    sort: '-updatedAt',
    limit: 1,
    depth: 0,
    pagination: false,
    select: { updatedAt: true },
  })
  return (docs[0] as { updatedAt?: unknown } | undefined)?.updatedAt
}

/** Another text whenever somebody joined, left, was suppressed or changed: a few counts. */
export async function audienceStamp(payload: BasePayload): Promise<string> {
  const tables = openTables(payload)
  return JSON.stringify([
    await tables.countBy('subscribers', {}, 'state'),
    await tables.countBy('subscriptions', {}, 'state'),
    await tables.countBy('suppressions', {}, 'reason'),
    await Promise.all((['subscribers', 'subscriptions', 'suppressions'] as const).map((collection) => newest(payload, collection))),
  ])
}
