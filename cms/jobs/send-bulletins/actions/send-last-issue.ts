import { variantKey } from '#cms/domain/bulletin/variant.ts'
import { chooseRecipient } from '#cms/domain/subscriber/choose-recipients.ts'
import { whyLate } from '#cms/domain/subscriber/why-you-get-this.ts'
import type { SendingTools } from '../ports.ts'
import type { NewRow } from '../store.ts'
import { refused, type ActionAnswer } from './answer.ts'
import { openDerived } from './open-derived.ts'
import { textOf } from './send-again.ts'

/**
 * Sends a bulletin's issue, as its last correction has it, to one subscriber who came late; refused when they have a copy, may get none, or the same text cannot be made
 * again.
 */
export async function sendLastIssue(
  tools: SendingTools,
  { bulletinId, subscriberId, personId }: { bulletinId: string; subscriberId: string; personId?: string | undefined },
): Promise<ActionAnswer> {
  const { store, composer, clock, newId } = tools
  const sendings = await store.ofBulletin(bulletinId)
  const issue = sendings.findLast(({ kind, startedAt }) => (kind === 'issue' || kind === 'correction') && startedAt !== null)
  if (!issue) return refused('The issue has not gone out yet.')
  const [candidate] = await store.candidatesById(issue.lists, [subscriberId])
  if (!candidate) return refused('This subscriber is on none of the lists that the issue went to.')
  const composed = await composer.compose(bulletinId)
  const editions = (composed.ok ? composed.value.editions : []).filter(({ listId }) => issue.lists.includes(listId))
  const choice = chooseRecipient(
    // Whoever asks for one issue gets it, whatever part of the list it was for and however often they get mail.
    editions.map((edition) => ({ ...edition, segment: { sectors: [], districts: [], roles: [] } })),
    { ...candidate, subscriptions: candidate.subscriptions.map((one) => ({ ...one, frequency: 'each' })) },
  )
  if (!choice || choice.kind === 'excluded') return refused(`They cannot get it. ${choice?.why ?? ''}`.trim())
  const templates = await textOf(tools, issue)
  if (!templates) return refused('The text has changed since the issue went out, so the same mail cannot be made again.')

  const copies = await store.rowsTo(bulletinId, candidate.addressHash)
  if (copies.some(({ state }) => state !== 'excluded')) return refused('They have a copy already, or one is on its way.')
  const row: NewRow = {
    address: candidate.address,
    addressHash: candidate.addressHash,
    subscriberId,
    variant: variantKey(choice.variant),
    reason: `${whyLate} ${choice.reason}`,
    isCanary: false,
    state: 'waiting',
  }
  const sending = {
    ...issue,
    sendingId: newId(),
    key: `${bulletinId}:late:${subscriberId}-${copies.length + 1}`,
    kind: 'late' as const,
    title: `${issue.title}: last issue for one subscriber`,
    at: clock.now(),
    personId,
    issues: null,
  }
  const pages = (async function* () {
    yield [row]
  })()
  return openDerived(tools, sending, templates, pages, '')
}
