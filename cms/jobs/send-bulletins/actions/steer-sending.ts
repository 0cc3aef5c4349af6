import { haveSameAudience } from '#cms/domain/bulletin/bulletin-digest.ts'
import type { SendingTools } from '../ports.ts'
import { done, refused, type ActionAnswer } from './answer.ts'
import { approvedText } from './approved-text.ts'

/** Which sending, and who says so, by name. */
export interface Steering {
  sendingId: string
  personName: string
  reason?: string | undefined
}

const notThere = 'There is no such sending. Load the page again.'
const because = (reason: string | undefined) => (reason ? `: ${reason}` : '.')

/** Pauses a sending: no further call begins; one that is under way is answered. */
export async function pauseSending({ store, clock }: SendingTools, { sendingId, personName, reason }: Steering): Promise<ActionAnswer> {
  const words = `Paused by ${personName}${because(reason)}`
  if (await store.move(sendingId, 'sending', 'paused', { reason: words, now: clock.now() })) return done(sendingId, 'It is paused.')
  return refused('It is not being sent, so it cannot be paused. Load the page again.')
}

/** Ends a sending for good: rows that wait are not sent by it. What is left can go to the rest by another sending. */
export async function stopSending({ store, clock }: SendingTools, { sendingId, personName, reason }: Steering): Promise<ActionAnswer> {
  const words = `Stopped by ${personName}${because(reason)}`
  for (const from of ['freezing', 'scheduled', 'sending', 'paused', 'waiting'] as const)
    if (await store.move(sendingId, from, 'stopped', { reason: words, now: clock.now() })) return done(sendingId, 'It is stopped.')
  return refused('It has ended already. Load the page again.')
}

/**
 * Sets going what is paused or waits for a person. One that has not begun takes the text as it is at this moment, which has to be
 * approved; one that has begun goes on with the text that the others got.
 */
export async function resumeSending(tools: SendingTools, { sendingId }: Steering): Promise<ActionAnswer> {
  const { store, hold, clock } = tools
  const sending = await store.facts(sendingId)
  if (!sending) return refused(notThere)
  if (sending.state !== 'paused' && sending.state !== 'waiting') return refused('It neither is paused nor waits. Load the page again.')
  const held = await hold.current()
  if (held) return refused(`Everything that leaves is held. End the hold first. Why it is held: ${held.reason}`)
  if (sending.startedAt === null && (sending.kind === 'issue' || sending.kind === 'correction')) {
    const text = await approvedText(tools, sending.bulletinId)
    if (!text.ok) return text
    const lists = text.value.editions.map(({ listId }) => listId)
    if (lists.join() !== sending.lists.join() || !haveSameAudience(text.value.digest, sending.digest))
      return refused('The bulletin is for others since its recipients were frozen. Stop this sending, and send it as a new bulletin.')
    if (text.value.digest !== sending.digest) await store.replaceText(sendingId, text.value)
  }
  if (await store.move(sendingId, sending.state, 'sending', { now: clock.now() })) return done(sendingId, 'It goes on.')
  return refused('Somebody else was faster. Load the page again.')
}
