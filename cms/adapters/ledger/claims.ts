import { neverHeld } from './new-batch.ts'
import type { BatchRow, ClaimedBatch, DeliveryLedger } from '#cms/jobs/send-bulletins/ledger.ts'
import type { Row, Tables } from './tables/tables.ts'

const after = (now: Date, ms: number) => new Date(now.getTime() + ms)

const batchRow = (row: Row): BatchRow => ({
  rowId: row.id as string,
  position: Number(row.position),
  address: (row.address as string | null) ?? '',
  addressHash: row.addressHash as string,
  subscriberId: row.subscriber as string | null,
  variant: row.variant as string,
  reason: (row.reason as string | null) ?? '',
  isCanary: row.isCanary === true,
  state: row.state as BatchRow['state'],
})

async function claimedBatch(tables: Tables, batch: Row): Promise<ClaimedBatch> {
  const state = batch.state as ClaimedBatch['state']
  const where = { batch: batch.id as string, state: state === 'open' ? 'waiting' : { not: 'excluded' } }
  const rows = await tables.find('deliveries', where, { sort: 'position' })
  return {
    batchId: batch.id as string,
    sendingId: batch.sending as string,
    state,
    key: batch.key as string | null,
    bodyDigest: batch.bodyDigest as string | null,
    firstAttemptAt: batch.firstAttemptAt as Date | null,
    attempts: Number(batch.attempts),
    refusals: Number(batch.refusals),
    rows: rows.map(batchRow),
  }
}

type Claims = Pick<DeliveryLedger, 'claim' | 'fix' | 'beginAttempt' | 'giveBack' | 'release'>

/** Who works on which batch: the holder, until somebody else has taken a batch whose claim had ended. Each change is one conditional statement, so the database decides between two senders. */
export function claims(tables: Tables): Claims {
  return {
    async claim(worker, now, leaseMs) {
      const sendings = await tables.find('sendings', { state: 'sending' }, { only: ['id'] })
      if (sendings.length === 0) return null
      const free = { sending: { in: sendings.map(({ id }) => id) }, notBefore: { atMost: now }, heldUntil: { atMost: now } }
      const held = { holder: worker, heldUntil: after(now, leaseMs) }
      // One state at a time, so that the index of state and time serves both the choice and the order.
      for (const state of ['fixed', 'open']) {
        const batch = await tables.changeFirst('batches', { state, ...free }, 'notBefore', held)
        if (batch) return claimedBatch(tables, batch)
      }
      return null
    },
    async fix(batchId, worker, fixed) {
      const where = { id: batchId, state: 'open', holder: worker }
      return (await tables.change('batches', where, { state: 'fixed', ...fixed, attempts: 0 })) === 1
    },
    async beginAttempt({ batchId, sendingId }, worker, now, leaseMs) {
      const where = { id: batchId, state: 'fixed', holder: worker }
      if ((await tables.change('batches', where, { heldUntil: after(now, leaseMs) }, { attempts: 1 })) === 0) return false
      // Counted first, asked afterwards: whoever stops the sending and then looks for open calls sees this one, or it does not begin.
      const [sending] = await tables.find('sendings', { id: sendingId, state: 'sending' }, { only: ['id'] })
      if (sending) return true
      await tables.change('batches', { id: batchId, holder: worker }, {}, { attempts: -1 })
      return false
    },
    async giveBack(batchId, worker, { notBefore, reason, isRefused, isAnswered }) {
      const where = { id: batchId, holder: worker, state: { in: ['open', 'fixed'] } }
      const free = { holder: null, heldUntil: neverHeld, notBefore, lastFault: reason }
      const cleared = { state: 'open', key: null, bodyDigest: null, firstAttemptAt: null, attempts: 0 }
      if (isRefused) await tables.change('batches', where, { ...free, ...cleared }, { refusals: 1 })
      else await tables.change('batches', where, free, isAnswered ? { attempts: -1 } : {})
    },
    async release(batchId, worker) {
      await tables.change(
        'batches',
        { id: batchId, holder: worker, state: { in: ['open', 'fixed'] } },
        { holder: null, heldUntil: neverHeld },
      )
    },
  }
}
