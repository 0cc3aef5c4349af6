import type { BasePayload } from 'payload'
import type { Tables } from './tables/tables.ts'
import { openTables } from './tables/open-tables.ts'
import { moveSending } from './sendings.ts'
import { restoreSendings } from './sendings-journal.ts'

const unknown =
  'The hub was restored or copied: whether this went out since the backup is not known. Look in the inbox of somebody on the list, or at the provider, before sending it again.'

const lost =
  'It was started after the backup that this hub was restored from. Who got it is not known here: look at the provider before sending it again.'

/** What a restore left in doubt. */
export interface Doubts {
  sendings: number
  rows: number
}

/** Settles what waits of one sending as `unconfirmed`. */
async function doubtRows(tables: Tables, sending: string, now: Date): Promise<number> {
  const rows = await tables.change('deliveries', { sending, state: 'waiting' }, { state: 'unconfirmed', why: unknown })
  const settled = { state: 'settled', settledAt: now, holder: null, lastFault: unknown }
  await tables.change('batches', { sending, number: { above: 0 }, state: { in: ['open', 'fixed'] } }, settled)
  return rows
}

/**
 * Says of everything that may have gone out since the backup that nobody knows (promise 17): rows that wait become `unconfirmed`, so that only
 * a person sends them again, and no sending goes on by itself. What was to go at a time still to come has not gone; it waits for a person,
 * who may have stopped it since. Sendings that the backup does not know come back from the journal of `dataDir`, as stopped. Called after a restore, before any worker runs. Done twice it doubts more, never less.
 */
export async function afterRestore(payload: BasePayload, dataDir: string, now: Date): Promise<Doubts> {
  const tables = openTables(payload)
  const missing = await restoreSendings(tables, dataDir, lost, now)
  const found = await tables.find('sendings', { state: { in: ['freezing', 'scheduled', 'sending', 'paused', 'waiting'] } })
  const doubts: Doubts = { sendings: missing, rows: 0 }
  for (const { id, state, at } of found) {
    const sending = id as string
    const mayHaveGone = state !== 'scheduled' || (at as Date) <= now
    if (mayHaveGone) doubts.rows += await doubtRows(tables, sending, now)
    const to = state === 'freezing' ? 'stopped' : 'waiting'
    if (state === 'paused' || state === 'waiting')
      await tables.change('sendings', { id: sending }, { stateReason: unknown, updatedAt: now })
    else await moveSending(tables, sending, state as 'freezing' | 'scheduled' | 'sending', to, { reason: unknown, now })
    doubts.sendings += 1
  }
  return doubts
}
