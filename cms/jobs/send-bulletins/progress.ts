import { estimateEnd } from '#cms/domain/delivery/estimate-end.ts'
import type { SendingTools } from './ports.ts'
import type { SendingCounts } from './store.ts'

const windowMs = 20_000

/** How far a sending is, for the delivery screen. */
export interface SendingProgress extends SendingCounts {
  /** When it will have ended; `null` while that cannot be told. */
  endsAt: Date | null
}

/** The figures of a sending: a few counts over indexes, so that they can be asked each second. */
export async function sendingProgress(
  { store, clock }: Pick<SendingTools, 'store' | 'clock'>,
  { sendingId, startedAt }: { sendingId: string; startedAt: Date | null },
): Promise<SendingProgress> {
  const now = clock.now()
  const elapsed = startedAt === null ? 0 : now.getTime() - startedAt.getTime()
  const window = Math.max(1, Math.min(windowMs, elapsed))
  const counts = await store.counts(sendingId, new Date(now.getTime() - window))
  return { ...counts, endsAt: estimateEnd({ ...counts, windowMs: window }, now) }
}
