import type { BasePayload } from 'payload'
import { env } from '#cms/env.ts'
import { openTables } from '../ledger/tables/open-tables.ts'
import { forgetMails } from '../outbox/forget-mails.ts'
import { createAddressHash } from './address-hash.ts'
import { settledRows } from './erase-rows.ts'

/**
 * Removes what the outbox keeps of addresses (by their hashes, at most 500). Comes before the addresses are taken out of the database, so
 * that a removal that was cut off is begun again. How many mails were removed.
 */
export async function eraseMails(payload: BasePayload, hashes: readonly string[]): Promise<number> {
  const hashOf = createAddressHash(payload.config.secret)
  const rowIds = new Set(await settledRows(openTables(payload), { addressHash: { in: hashes } }))
  const forgotten = new Set(hashes)
  return forgetMails(env().dataDir, { rowIds, isForgotten: (address) => forgotten.has(hashOf(address)) })
}
