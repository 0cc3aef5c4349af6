import type { BasePayload } from 'payload'
import { env } from '#cms/env.ts'
import { emptyLog } from '../database/secure-delete.ts'
import { openTables } from '../ledger/tables/open-tables.ts'
import { eraseMails } from './erase-mails.ts'
import { eraseRows, forgetInLedgers, settledRows, type Erasure } from './erase-rows.ts'
import { remainingPlaces } from './remaining-places.ts'
import { suppress } from './suppress.ts'

/** What an erasure removed. */
export interface Erased {
  subscribers: number
  /** Rows of ledgers whose address was taken out; those of a batch under way follow when it is settled. */
  deliveries: number
  /** Mails that were removed from the outbox. */
  mails: number
  /** Where the address stands or may stand still, and what to do about each, a sentence each. */
  remaining: string[]
}

/**
 * Forgets an address (by its hash) for good, at somebody's wish (UK GDPR 17): subscriber, subscriptions, personal words in consent records,
 * the address in ledgers, mails in the outbox. What stays is the keyed hash that keeps it from being mailed or imported again, in the
 * database and in the journal, so that no restored backup brings it back. An address that the hub does not know is kept from being mailed
 * all the same.
 */
export async function eraseAddress(payload: BasePayload, addressHash: string, erasure: Erasure): Promise<Erased> {
  const tables = openTables(payload)
  await suppress(payload, addressHash, { reason: 'erased', at: erasure.now })
  const mails = await eraseMails(payload, [addressHash])
  const subscribers = await eraseRows(tables, [addressHash], erasure)
  const deliveries = await forgetInLedgers(tables, [addressHash])
  await emptyLog(payload)
  return { subscribers, deliveries, mails, remaining: await remainingPlaces(payload, env().dataDir, addressHash, erasure.now) }
}

/** How many addresses are looked at in one go. */
const pageSize = 500

/** Takes the addresses of erased people out of ledgers and the outbox whose batches have been settled since. How many rows were changed. */
export async function forgetErased(payload: BasePayload): Promise<number> {
  const tables = openTables(payload)
  const erased = (await tables.find('suppressions', { reason: 'erased' }, { only: ['id'] })).map(({ id }) => id as string)
  let changed = 0
  for (let at = 0; at < erased.length; at += pageSize) {
    const page = erased.slice(at, at + pageSize)
    if ((await settledRows(tables, { addressHash: { in: page }, address: { not: null } })).length === 0) continue
    await eraseMails(payload, page)
    changed += await forgetInLedgers(tables, page)
  }
  return changed
}
