import type { MailTemplate } from '#cms/domain/bulletin/mail-template.ts'
import type { SendingTools } from '../ports.ts'
import type { LedgerRow, NewRow, RowChoice, SendingFacts } from '../store.ts'
import { refused, type ActionAnswer } from './answer.ts'
import { openDerived } from './open-derived.ts'

/** A row of another ledger as a new sending has it. Without an address it cannot be sent. */
export const anew = ({ address, addressHash, subscriberId, variant, reason, isCanary }: LedgerRow): NewRow[] =>
  address === null ? [] : [{ address, addressHash, subscriberId, variant, reason, isCanary, state: 'waiting' }]

/** The text of a sending: as it was stored, or, when that was purged, composed again if it comes to the same. */
export async function textOf(
  { store, composer }: Pick<SendingTools, 'store' | 'composer'>,
  { sendingId, bulletinId, digest }: Pick<SendingFacts, 'sendingId' | 'bulletinId' | 'digest'>,
): Promise<readonly MailTemplate[] | null> {
  const stored = await store.templates(sendingId)
  if (stored.length > 0) return stored
  const composed = await composer.compose(bulletinId)
  return composed.ok && composed.value.digest === digest ? composed.value.templates : null
}

const textGone =
  'The text was removed 48 hours after the sending ended, and something in it has changed since, so the same mail cannot be made. Send a correction instead.'

async function* rowsAnew(store: SendingTools['store'], sendingId: string, choices: readonly RowChoice[]): AsyncGenerator<NewRow[]> {
  for (const choice of choices) for await (const page of store.rowsChosen(sendingId, choice)) yield page.flatMap(anew)
}

/** Sends rows of one ledger by a sending of their own, with the same text and addresses. */
async function sendRowsAgain(
  tools: SendingTools,
  source: SendingFacts,
  { choices, personId }: { choices: readonly RowChoice[]; personId: string | undefined },
): Promise<ActionAnswer> {
  const { store, clock, newId } = tools
  const templates = await textOf(tools, source)
  if (!templates) return refused(textGone)
  const before = await store.ofBulletin(source.bulletinId, 'rest')
  // Until its recipients are frozen, those it takes over still stand where they were.
  if (before.some((rest) => rest.state === 'freezing'))
    return refused('Another sending to the rest is being made ready. Try again in a moment.')
  const sending = {
    ...source,
    sendingId: newId(),
    key: `${source.bulletinId}:rest:${before.length + 1}`,
    kind: 'rest' as const,
    title: `${source.title}: the rest`,
    at: clock.now(),
    personId,
    issues: null,
  }
  const pages = rowsAnew(store, source.sendingId, choices)
  return openDerived(tools, sending, templates, pages, 'There is nobody left of these. Load the page again.')
}

interface Wish {
  sendingId: string
  personId?: string | undefined
}

const notThere = 'There is no such sending. Load the page again.'

/** Sends to those who still waited when a sending was stopped; never to those of whom it is not known. */
export async function sendToTheRest(tools: SendingTools, { sendingId, personId }: Wish): Promise<ActionAnswer> {
  const source = await tools.store.facts(sendingId)
  if (!source) return refused(notThere)
  if (source.state !== 'stopped') return refused('It has not been stopped, so nobody is left over. Resume it instead.')
  if (source.kind === 'issue' && !(await tools.store.isFrozen(sendingId)))
    return refused('It was stopped before everybody was written down, so nobody is left over. Duplicate the bulletin and send the copy.')
  if (await tools.store.hasOpenCalls(sendingId))
    return refused('Of some mails it is not known yet whether the provider took them. Try again in a few minutes.')
  return sendRowsAgain(tools, source, { choices: [{ state: 'waiting' }], personId })
}

/** Tries again what the provider refused, and what it accepted and then said it never sent. */
export async function retryFailures(tools: SendingTools, { sendingId, personId }: Wish): Promise<ActionAnswer> {
  const source = await tools.store.facts(sendingId)
  if (!source) return refused(notThere)
  if (source.state !== 'done' && source.state !== 'stopped') return refused('It is still under way. Try again when it has ended.')
  return sendRowsAgain(tools, source, { choices: [{ state: 'rejected' }, { state: 'failed' }], personId })
}

/**
 * Says of rows that are `unconfirmed` that they were accepted, or sends them again: then somebody may get the mail twice, so whoever asks
 * has been warned.
 */
export async function resolveUnconfirmed(
  tools: SendingTools,
  { sendingId, rowIds, as, personId, personName }: Wish & { rowIds: readonly string[]; as: 'accepted' | 'send-again'; personName: string },
): Promise<ActionAnswer> {
  const source = await tools.store.facts(sendingId)
  if (!source) return refused(notThere)
  if (as === 'send-again') return sendRowsAgain(tools, source, { choices: [{ state: 'unconfirmed', rowIds }], personId })
  const words = `${personName} says that it was accepted.`
  const count = await tools.store.confirm(sendingId, rowIds, words, tools.clock.now())
  return count > 0
    ? { ok: true, sendingId, words: `${count} counted as accepted.` }
    : refused('None of these is unconfirmed any more. Load the page again.')
}
