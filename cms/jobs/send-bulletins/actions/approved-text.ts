import type { ReadyBulletin, SendingTools } from '../ports.ts'

/** The bulletin as it is composed at this moment, if exactly that was approved; else why it cannot leave. */
export async function approvedText(
  { composer, approvals }: Pick<SendingTools, 'composer' | 'approvals'>,
  bulletinId: string,
  digest?: string,
): Promise<{ ok: true; value: ReadyBulletin } | { ok: false; words: string }> {
  const composed = await composer.compose(bulletinId)
  if (!composed.ok) return { ok: false, words: `The bulletin cannot be composed: ${composed.faults.join(' ')}` }
  if (digest !== undefined && composed.value.digest !== digest)
    return { ok: false, words: 'The bulletin is not what you looked at: something in it has changed since. Look at it again.' }
  if (!(await approvals.isApproved(bulletinId, composed.value.digest)))
    return { ok: false, words: 'This text was not approved. Have it approved, then send it.' }
  return composed
}
