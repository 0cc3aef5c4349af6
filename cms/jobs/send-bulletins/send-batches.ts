import { fixBatch } from './fix-batch.ts'
import type { ClaimedBatch, SendingPlan } from './ledger.ts'
import type { SenderTools } from './ports.ts'
import { recordOutcome } from './record-outcome.ts'

/** Calls that are under way at a time, at most. */
const laneCount = 4

/** What a round of sending did. */
export interface SentReport {
  calls: number
  accepted: number
}

type PlanOf = (sendingId: string) => Promise<SendingPlan>

/** True when the call may begin: nothing is held, the claim still holds, the sending still goes on. */
async function mayBegin({ ledger, hold, clock, worker, leaseMs }: SenderTools, batch: ClaimedBatch): Promise<boolean> {
  const held = await hold.current()
  if (held) {
    const reason = `Everything that leaves is held: ${held.reason}`
    await ledger.move(batch.sendingId, 'sending', 'waiting', { reason, now: clock.now() })
    return false
  }
  return ledger.beginAttempt(batch, worker, clock.now(), leaseMs)
}

/** Deals with one claimed batch; the number of messages that the provider took, `null` when there was no call. */
async function sendBatch(tools: SenderTools, planOf: PlanOf, claimed: ClaimedBatch, signal: AbortSignal): Promise<number | null> {
  const { ledger, sender, pace, clock, worker } = tools
  const fixed = await fixBatch(tools, await planOf(claimed.sendingId), claimed)
  if (!fixed) return null
  try {
    await pace.wait(signal)
  } catch (fault) {
    await ledger.release(claimed.batchId, worker)
    if (signal.aborted) return null
    throw fault
  }
  if (!(await mayBegin(tools, fixed.batch))) {
    await ledger.release(claimed.batchId, worker)
    return null
  }
  pace.begun()
  // From here on nothing but the answer decides: the call is not broken off when the worker stops.
  const { outcome, rate } = await sender.send(fixed.key, fixed.messages, clock.now())
  if (rate) pace.saw(rate)
  await recordOutcome(tools, fixed, outcome)
  return outcome.kind === 'accepted' ? outcome.accepted.length : 0
}

/**
 * Hands over batches, several calls at a time and paced, until none can be claimed or `signal` is aborted. Calls under way are waited for.
 * Any number of senders may do so at once: they share the work. A fault of the store ends the round after all lanes; its batches are taken
 * up again when their claim has ended.
 */
export async function sendBatches(tools: SenderTools, signal: AbortSignal): Promise<SentReport> {
  const { ledger, clock, worker, leaseMs } = tools
  const plans = new Map<string, Promise<SendingPlan>>()
  const planOf: PlanOf = (sendingId) => {
    const plan = plans.get(sendingId) ?? ledger.plan(sendingId)
    plans.set(sendingId, plan)
    return plan
  }
  const report: SentReport = { calls: 0, accepted: 0 }
  const faults: unknown[] = []

  const lane = async (): Promise<void> => {
    while (!signal.aborted && faults.length === 0) {
      const batch = await ledger.claim(worker, clock.now(), leaseMs)
      if (!batch) return
      const accepted = await sendBatch(tools, planOf, batch, signal)
      if (accepted === null) continue
      report.calls += 1
      report.accepted += accepted
    }
  }
  await Promise.all(Array.from({ length: laneCount }, () => lane().catch((fault: unknown) => void faults.push(fault))))
  if (faults.length > 0) throw new AggregateError(faults, `Batches could not be sent and are tried again: ${faults.join('; ')}`)
  return report
}
