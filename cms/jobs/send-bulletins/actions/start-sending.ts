import type { SendingTools } from '../ports.ts'
import type { SendingKind } from '../ledger.ts'
import type { ReadyBulletin } from '../ports.ts'
import type { NewSending } from '../store.ts'
import { done, refused, type ActionAnswer } from './answer.ts'
import { approvedText } from './approved-text.ts'

/** What a sending of a composed bulletin is stored with. `number` counts the sendings of its kind from 1. */
export function newSending(
  composed: ReadyBulletin,
  of: { sendingId: string; kind: SendingKind; number: number; at: Date; personId: string | undefined; title?: string },
): NewSending {
  const { bulletinId, title, digest, from, editions, issues } = composed
  return {
    sendingId: of.sendingId,
    key: `${bulletinId}:${of.kind}:${of.number}`,
    kind: of.kind,
    bulletinId,
    title: of.title ?? title,
    at: of.at,
    personId: of.personId,
    digest,
    from,
    lists: editions.map(({ listId: id }) => id),
    issues,
  }
}

/**
 * Sends a bulletin's issue at a time, or at once: exactly the text of this digest, which has to be approved. Recipients are frozen by the
 * worker, a moment later. Refused when the text has changed, is not approved, or the issue was sent before.
 */
export async function startSending(
  tools: SendingTools,
  { bulletinId, digest, at, personId }: { bulletinId: string; digest: string; at?: Date | undefined; personId?: string | undefined },
): Promise<ActionAnswer> {
  const text = await approvedText(tools, bulletinId, digest)
  if (!text.ok) return text
  const now = tools.clock.now()
  const sendingId = tools.newId()
  const sending = newSending(text.value, { sendingId, kind: 'issue', number: 1, at: at ?? now, personId })
  if (!(await tools.store.open(sending, text.value.templates, now)))
    return refused('This bulletin’s issue was sent or scheduled before. What came of it stands under its sending.')
  return done(sendingId, at === undefined ? 'It goes out.' : 'It is scheduled.')
}
