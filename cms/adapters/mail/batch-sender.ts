import { isAllowed } from '#cms/domain/mail/allow-list.ts'
import type { Env } from '#cms/env.ts'
import type { BatchSender } from '#cms/jobs/send-bulletins/ports.ts'
import { outboxBatchSender } from './outbox-batch.ts'
import { resendBatchSender } from './resend-batch.ts'

/** Mails to addresses off the list go to the outbox, the others to the provider: one batch, one key, one outcome. */
function allowListSender(allowList: readonly string[], outbox: BatchSender, provider: BatchSender): BatchSender {
  return {
    batchSize: provider.batchSize,
    send: async (key, messages, now, signal) => {
      const allowed = messages.filter(({ to }) => isAllowed(to, allowList))
      const others = messages.filter(({ to }) => !isAllowed(to, allowList))
      // Without the disk's rate: the next batch may be for the provider.
      if (allowed.length === 0) return { outcome: (await outbox.send(key, others, now, signal)).outcome }
      // The outbox first: it takes the same mails again without a trace when the provider wants the batch another time.
      const kept = others.length === 0 ? null : (await outbox.send(key, others, now, signal)).outcome
      if (kept && kept.kind !== 'accepted') return { outcome: kept }
      const sent = await provider.send(key, allowed, now, signal)
      if (kept === null || sent.outcome.kind !== 'accepted') return sent
      const { rejected } = sent.outcome
      return { ...sent, outcome: { kind: 'accepted', accepted: [...kept.accepted, ...sent.outcome.accepted], rejected } }
    },
  }
}

/** Hands over batches as the send mode says: into the outbox, to the provider, or to it for those on the allow list alone. */
export function createBatchSender({
  sendMode,
  sendAllowList,
  resend,
  dataDir,
}: Pick<Env, 'sendMode' | 'sendAllowList' | 'resend' | 'dataDir'>): BatchSender {
  const outbox = outboxBatchSender(dataDir)
  if (sendMode === 'outbox') return outbox
  const provider = resendBatchSender(resend)
  return sendMode === 'live' ? provider : allowListSender(sendAllowList, outbox, provider)
}
