import { isKeyAlive } from '#cms/domain/delivery/deadlines.ts'
import type { ClaimedBatch, SendingPlan } from './ledger.ts'
import { makeMessages, withoutTemplate } from './make-messages.ts'
import type { Message, SenderTools } from './ports.ts'

/** A batch whose body is fixed and may be handed over. */
export interface FixedBatch {
  batch: ClaimedBatch
  key: string
  messages: Message[]
  firstAttemptAt: Date
}

type Tools = Pick<SenderTools, 'ledger' | 'links' | 'clock' | 'digest' | 'worker'>

/** Message by message: the whole body as one text would be megabytes of memory for each batch. */
const digestOf = (digest: Tools['digest'], messages: readonly Message[]) =>
  digest(messages.map((message) => digest(JSON.stringify(message))).join())

/** Takes out who objected meanwhile, then fixes key and body. `null` when nothing is left to be sent, or the claim was lost. */
async function fixOpen(tools: Tools, plan: SendingPlan, claimed: ClaimedBatch): Promise<FixedBatch | null> {
  const { ledger, links, clock, digest, worker } = tools
  const { batchId, sendingId } = claimed
  const answers = await ledger.objections(sendingId, claimed.rows)
  await ledger.amend(answers)
  const rows = claimed.rows.flatMap((row) => {
    const answer = answers.get(row.rowId)
    if (answer?.kind === 'exclude') return []
    return [answer ? { ...row, variant: answer.variant, reason: answer.reason } : row]
  })
  const lacking = withoutTemplate(plan, rows)
  await ledger.amend(
    new Map(lacking.map(({ rowId }) => [rowId, { kind: 'exclude', why: 'There is no copy for the lists that are left.' }])),
  )
  const sendable = rows.filter((row) => !lacking.includes(row))
  if (sendable.length === 0) {
    await ledger.settle(batchId, worker, {}, clock.now())
    return null
  }
  const messages = makeMessages(plan, sendable, links)
  // The same again after a lost record: the provider then tells a second call from a new one.
  const key = `${batchId}-${claimed.refusals}`
  const firstAttemptAt = clock.now()
  const isMine = await ledger.fix(batchId, worker, { key, bodyDigest: digestOf(digest, messages), firstAttemptAt })
  if (!isMine) return null
  return { batch: { ...claimed, state: 'fixed', attempts: 0, rows: sendable }, key, messages, firstAttemptAt }
}

/** Gives up what cannot be known, or begins anew where no call is unknown. */
async function giveUp({ ledger, clock, worker }: Tools, { batchId, attempts, rows }: ClaimedBatch, reason: string): Promise<null> {
  const waiting = rows.filter(({ state }) => state === 'waiting')
  if (attempts === 0) await ledger.giveBack(batchId, worker, { notBefore: clock.now(), reason, isRefused: true, isAnswered: false })
  else {
    const unconfirmed = waiting.map(({ rowId }) => ({ rowId, reason }))
    await ledger.settle(batchId, worker, { unconfirmed }, clock.now())
  }
  return null
}

/** Makes the body of a fixed batch again, byte for byte. `null` when it may not be handed over any more. */
async function makeAgain(tools: Tools, plan: SendingPlan, claimed: ClaimedBatch): Promise<FixedBatch | null> {
  const { ledger, links, clock, digest, worker } = tools
  const { batchId, sendingId, rows, key, firstAttemptAt, bodyDigest } = claimed
  if (!rows.some(({ state }) => state === 'waiting')) {
    await ledger.settle(batchId, worker, {}, clock.now())
    return null
  }
  if (key === null || firstAttemptAt === null) throw new Error(`The batch ${batchId} is fixed without a key. Report this.`)
  if (rows.some(({ state }) => state === 'unconfirmed')) return giveUp(tools, claimed, 'Whether it was sent is not known.')
  if (!isKeyAlive(firstAttemptAt, clock.now()))
    return giveUp(tools, claimed, 'Whether the provider took it is not known, and it has forgotten the call by now.')
  const messages = withoutTemplate(plan, rows).length > 0 ? null : makeMessages(plan, rows, links)
  if (messages === null || digestOf(digest, messages) !== bodyDigest)
    return giveUp(tools, claimed, 'Whether the provider took it is not known, and the same mail cannot be made again.')

  const answers = await ledger.objections(sendingId, rows)
  // Nothing was handed over under this key, so nobody has to get what they objected to.
  if (claimed.attempts === 0 && answers.size > 0) return giveUp(tools, claimed, 'Somebody objected before anything was handed over.')
  const late = rows.filter(({ rowId }) => answers.get(rowId)?.kind === 'exclude')
  await ledger.note(late.map(({ rowId }) => ({ rowId, words: 'Unsubscribed during sending: the mail was on its way.' })))
  return { batch: claimed, key, messages, firstAttemptAt }
}

/** Brings a claimed batch to where it can be handed over; `null` when it is dealt with, or lost to another sender. */
export function fixBatch(tools: Tools, plan: SendingPlan, claimed: ClaimedBatch): Promise<FixedBatch | null> {
  return claimed.state === 'open' ? fixOpen(tools, plan, claimed) : makeAgain(tools, plan, claimed)
}
