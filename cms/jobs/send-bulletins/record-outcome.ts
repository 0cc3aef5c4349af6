import { backOff } from '#cms/domain/delivery/back-off.ts'
import type { BatchOutcome } from '#cms/domain/delivery/outcome.ts'
import type { FixedBatch } from './fix-batch.ts'
import type { SenderTools } from './ports.ts'

const afterMs = (now: Date, ms: number) => new Date(now.getTime() + ms)

/** Rows of which an answer does not speak. */
const silentOf = ({ batch }: FixedBatch, told: readonly { rowId: string }[]) => {
  const known = new Set(told.map(({ rowId }) => rowId))
  return batch.rows
    .filter(({ rowId, state }) => state === 'waiting' && !known.has(rowId))
    .map(({ rowId }) => ({ rowId, reason: 'The provider answered, and said nothing of this mail.' }))
}

/**
 * Writes into the ledger what a call taught. A refusal clears the key only when no earlier call under it is unknown: the provider may have
 * taken that one.
 */
export async function recordOutcome(
  { ledger, clock, worker, chance }: Pick<SenderTools, 'ledger' | 'clock' | 'worker' | 'chance'>,
  fixed: FixedBatch,
  outcome: BatchOutcome,
): Promise<void> {
  const { batchId, sendingId, rows, attempts } = fixed.batch
  const now = clock.now()
  switch (outcome.kind) {
    case 'accepted': {
      const unconfirmed = silentOf(fixed, [...outcome.accepted, ...outcome.rejected])
      return ledger.settle(batchId, worker, { ...outcome, unconfirmed }, now)
    }
    case 'retry-later':
      return ledger.giveBack(batchId, worker, { notBefore: outcome.notBefore, reason: outcome.reason, isRefused: false, isAnswered: true })
    case 'unconfirmed': {
      const notBefore = afterMs(now, backOff(attempts + 1, chance()))
      return ledger.giveBack(batchId, worker, { notBefore, reason: outcome.reason, isRefused: false, isAnswered: false })
    }
    case 'rejected': {
      const isCertain = attempts === 0
      if (outcome.scope === 'account') {
        await ledger.giveBack(batchId, worker, { notBefore: now, reason: outcome.reason, isRefused: isCertain, isAnswered: true })
        await ledger.move(sendingId, 'sending', 'paused', { reason: outcome.reason, now })
        return
      }
      const each = rows.filter(({ state }) => state === 'waiting').map(({ rowId }) => ({ rowId, reason: outcome.reason }))
      return ledger.settle(batchId, worker, isCertain ? { rejected: each } : { unconfirmed: each }, now)
    }
  }
}
