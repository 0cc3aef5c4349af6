import type { DeliveryLedger } from '#cms/jobs/send-bulletins/ledger.ts'
import type { Tables } from './tables/tables.ts'

async function recordAccepted(tables: Tables, accepted: readonly { rowId: string; providerId: string }[], now: Date): Promise<void> {
  if (accepted.length === 0) return
  const taken = accepted.map(({ rowId, providerId }) => ({ id: rowId, providerId, state: 'accepted', acceptedAt: now }))
  await tables.changeEach('deliveries', taken, { state: 'waiting' })
  const known = taken.map((row) => ({ ...row, why: null }))
  await tables.changeEach('deliveries', known, { state: { in: ['rejected', 'unconfirmed'] } })
  // Rows that were told of by another way keep what is known of them, and get the id by which reports find them.
  const ids = accepted.map(({ rowId }) => rowId)
  const rows = await tables.find('deliveries', { id: { in: ids } }, { only: ['id', 'providerId'] })
  const unnamed = new Set(rows.filter(({ providerId }) => providerId === null).map(({ id }) => id))
  const names = accepted.filter(({ rowId }) => unnamed.has(rowId)).map(({ rowId, providerId }) => ({ id: rowId, providerId }))
  await tables.changeEach('deliveries', names)
}

async function recordOthers(tables: Tables, state: 'rejected' | 'unconfirmed', rows: readonly { rowId: string; reason: string }[]) {
  const changes = rows.map(({ rowId, reason }) => ({ id: rowId, state, why: reason }))
  await tables.changeEach('deliveries', changes, { state: 'waiting' })
}

/** Records what became of rows, then closes the batch: a kill in between leaves a batch that is tried again under its key, which changes nothing. */
export function settling(tables: Tables): Pick<DeliveryLedger, 'settle'> {
  /** Without the claim the batch stays its holder's as long as there is something left in it to be told of. */
  const nobodyWaits = async (batchId: string) =>
    (await tables.find('deliveries', { batch: batchId, state: 'waiting' }, { only: ['id'] })).length === 0
  return {
    async settle(batchId, worker, { accepted = [], rejected = [], unconfirmed = [] }, now) {
      await recordAccepted(tables, accepted, now)
      const holds = await tables.find('batches', { id: batchId, holder: worker, state: { in: ['open', 'fixed'] } }, { only: ['id'] })
      if (holds.length > 0) {
        await recordOthers(tables, 'rejected', rejected)
        await recordOthers(tables, 'unconfirmed', unconfirmed)
      }
      const isOver = holds.length > 0 || (accepted.length > 0 && (await nobodyWaits(batchId)))
      if (isOver) await tables.change('batches', { id: batchId }, { state: 'settled', holder: null, settledAt: now })
    },
  }
}
