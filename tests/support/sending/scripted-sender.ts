import { createHash } from 'node:crypto'
import type { BatchOutcome } from '#cms/domain/delivery/outcome.ts'
import { createLinks } from '#cms/adapters/subscribers/links.ts'
import { prepareSendings } from '#cms/jobs/send-bulletins/prepare-sendings.ts'
import { sendBatches } from '#cms/jobs/send-bulletins/send-batches.ts'
import type { BatchSender, Message, SenderTools } from '#cms/jobs/send-bulletins/ports.ts'
import type { SendingKit } from './sending-kit.ts'

/** A provider that takes everything, except where something else is planned for a call. */
export interface ScriptedSender extends BatchSender {
  calls: { key: string; messages: readonly Message[] }[]
  /** What the next calls answer; a function is asked with the messages, and may do something meanwhile. */
  plan: (BatchOutcome | ((messages: readonly Message[]) => Promise<BatchOutcome> | BatchOutcome))[]
}

export const taken = (messages: readonly Message[]): BatchOutcome => ({
  kind: 'accepted',
  accepted: messages.map(({ rowId }) => ({ rowId, providerId: `provider-${rowId}` })),
  rejected: [],
})

/** A provider in memory, with what was handed to it. */
export function scriptedSender(): ScriptedSender {
  const calls: ScriptedSender['calls'] = []
  const plan: ScriptedSender['plan'] = []
  return {
    ...{ batchSize: 100, calls, plan },
    send: async (key, messages) => {
      calls.push({ key, messages })
      const next = plan.shift()
      return { outcome: next === undefined ? taken(messages) : typeof next === 'function' ? await next(messages) : next }
    },
  }
}

/** What a sender in this process works with. */
export function senderTools({ ledger, tools }: SendingKit, sender: BatchSender, worker = 'sender'): SenderTools {
  return {
    ...{ ledger, sender, worker, hold: tools.hold, clock: tools.clock, leaseMs: 120_000 },
    pace: { wait: async () => {}, begun: () => {}, saw: () => {} },
    links: createLinks({ siteUrl: 'https://hub.example', secret: 'a secret of tests, long enough' }),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    chance: () => 0.5,
  }
}

/** One round of preparing and sending, as the worker does. */
export async function workOnce(kit: SendingKit, sender: BatchSender): Promise<void> {
  await prepareSendings(kit.tools, 'sender')
  await sendBatches(senderTools(kit, sender), new AbortController().signal)
  await prepareSendings(kit.tools, 'sender')
}
