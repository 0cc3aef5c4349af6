import type { BasePayload } from 'payload'
import type { DeliveryLedger } from '#cms/jobs/send-bulletins/ledger.ts'
import type { SendingStore } from '#cms/jobs/send-bulletins/store.ts'
import { candidates } from './candidates.ts'
import { claims } from './claims.ts'
import { freezing } from './freezing.ts'
import { objections } from './objections.ts'
import { plans } from './plans.ts'
import { rows } from './rows.ts'
import { sendings } from './sendings.ts'
import { settling } from './settle.ts'
import { openTables } from './tables/open-tables.ts'
import { upkeep } from './upkeep.ts'

/** The ledger of sendings on the store that Payload is connected to: SQLite or MongoDB, with the same statements on both. */
export function openLedger(payload: BasePayload): DeliveryLedger & SendingStore {
  const tables = openTables(payload)
  return {
    ...claims(tables),
    ...plans(tables),
    ...objections(tables),
    ...settling(tables),
    ...sendings(tables),
    ...freezing(tables),
    ...candidates(tables),
    ...rows(tables),
    ...upkeep(tables),
  }
}
