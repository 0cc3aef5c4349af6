import type { SendingStore } from '#cms/jobs/send-bulletins/store.ts'
import { neverHeld, newBatch } from './new-batch.ts'
import type { Tables } from './tables/tables.ts'

/** The claim on a sending's freezing is a row beside its batches: number 0, settled from the start, so that nobody takes it for one. It has `settledAt` once it is done. */
const claimId = (sendingId: string) => `${sendingId}-freezing`

type Freezing = Pick<SendingStore, 'claimFreezing' | 'endFreezing' | 'isFrozen' | 'clearBatches' | 'addBatches'>

/** Recipients are cut into batches. All of it can be done again: rows have unique keys, and batches are made anew. */
export function freezing(tables: Tables): Freezing {
  const isGoingOn = async (sendingId: string) =>
    (await tables.find('sendings', { id: sendingId, state: 'freezing' }, { only: ['id'] })).length > 0
  return {
    async claimFreezing(sendingId, worker, now, leaseMs) {
      if (!(await isGoingOn(sendingId))) return false
      const id = claimId(sendingId)
      const held = { holder: worker, heldUntil: new Date(now.getTime() + leaseMs) }
      if ((await tables.change('batches', { id, holder: worker }, held)) === 1) return true
      const claim = { ...newBatch({ sendingId, bulletinId: '-' }, id, 0, neverHeld), state: 'settled' }
      await tables.add('batches', [claim])
      return (await tables.change('batches', { id, heldUntil: { atMost: now } }, held)) === 1
    },
    async endFreezing(sendingId, worker, now) {
      if (!(await isGoingOn(sendingId))) return false
      return (await tables.change('batches', { id: claimId(sendingId), holder: worker }, { settledAt: now })) === 1
    },
    async isFrozen(sendingId) {
      return (await tables.find('batches', { id: claimId(sendingId), settledAt: { not: null } }, { only: ['id'] })).length > 0
    },
    async clearBatches(sendingId) {
      // Rows need no clearing: each that waits is put into a new batch.
      await tables.remove('batches', { sending: sendingId, number: { above: 0 } })
    },
    async addBatches(sending, batches, notBefore) {
      await tables.changeEach(
        'deliveries',
        batches.flatMap(({ batchId, rowIds }) => rowIds.map((id, index) => ({ id, batch: batchId, position: index }))),
        { state: 'waiting' },
      )
      await tables.add(
        'batches',
        batches.map(({ batchId, number }) => newBatch(sending, batchId, number, notBefore)),
      )
    },
  }
}
