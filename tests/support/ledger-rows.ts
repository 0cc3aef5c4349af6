import { randomUUID } from 'node:crypto'
import type { BasePayload } from 'payload'
import { createAddressHash } from '#cms/adapters/subscribers/address-hash.ts'
import type { Delivery } from '#cms/payload-types.ts'

/** Somebody with a copy of a bulletin in the ledger. */
export interface LedgerPerson {
  rowId: string
  subscriberId: string
  addressHash: string
  listId: string
  bulletinId: string
  sendingId: string
}

/** Puts a person with one subscription, and their copy of a bulletin of their own, into the store. `row` sets fields of the copy. */
export async function addLedgerPerson(payload: BasePayload, address: string, row: Partial<Delivery> = {}): Promise<LedgerPerson> {
  const [rowId, subscriberId, listId, bulletinId, sendingId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const at = '2026-11-23T09:00:00.000Z'
  await payload.create({
    collection: 'sendings',
    data: {
      ...{ id: sendingId, key: `${bulletinId}:issue:1`, title: 'Winter news', bulletin: bulletinId, kind: 'issue', state: 'sending', at },
      ...{ digest: 'digest', from: 'news@example.org', lists: [listId] },
    },
    depth: 0,
  })
  const addressHash = createAddressHash(payload.config.secret)(address)
  await payload.create({
    collection: 'subscribers',
    data: { id: subscriberId, address, addressHash, state: 'confirmed', kind: 'individual' },
    depth: 0,
  })
  await payload.create({
    collection: 'subscriptions',
    data: {
      id: randomUUID(),
      key: `${subscriberId}:${listId}`,
      subscriber: subscriberId,
      list: listId,
      frequency: 'each',
      state: 'active',
      since: at,
    },
    depth: 0,
  })
  await payload.create({
    collection: 'deliveries',
    data: {
      ...{ id: rowId, key: `${sendingId}:${addressHash}`, sending: sendingId, bulletin: bulletinId, address, addressHash },
      ...{ subscriber: subscriberId, variant: 'main', state: 'accepted', acceptedAt: at, providerId: `mail-${rowId}` },
      ...row,
    },
    depth: 0,
  })
  return { rowId, subscriberId, addressHash, listId, bulletinId, sendingId }
}
