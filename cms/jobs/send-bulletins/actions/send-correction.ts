import { variantOf } from '#cms/domain/bulletin/variant.ts'
import { whyCorrected } from '#cms/domain/subscriber/why-you-get-this.ts'
import type { MailTemplate } from '#cms/domain/bulletin/mail-template.ts'
import type { SendingTools } from '../ports.ts'
import type { NewRow, SendingFacts } from '../store.ts'
import { refused, type ActionAnswer } from './answer.ts'
import { approvedText } from './approved-text.ts'
import { openDerived } from './open-derived.ts'
import { anew } from './send-again.ts'
import { newSending } from './start-sending.ts'

/** Everybody whose copy was accepted, in any sending of the bulletin, as far as the corrected text has their variant. */
async function* acceptedRows(
  { store }: Pick<SendingTools, 'store'>,
  sendings: readonly SendingFacts[],
  templates: readonly MailTemplate[],
): AsyncGenerator<NewRow[]> {
  const known = new Set(templates.map(({ variant }) => variant))
  for (const { sendingId } of sendings)
    for await (const page of store.rowsChosen(sendingId, { state: 'accepted' }))
      yield page
        .flatMap(anew)
        .map((row) => ({ ...row, reason: `${whyCorrected} ${row.reason}` }))
        .map((row): NewRow =>
          known.has(row.variant)
            ? row
            : { ...row, state: 'excluded', why: `The correction has no edition of ${variantOf(row.variant).editions.join(' and ')}.` },
        )
}

/** Sends the bulletin as it was mended and approved anew to everybody who got it before. */
export async function sendCorrection(
  tools: SendingTools,
  { bulletinId, digest, personId }: { bulletinId: string; digest: string; personId?: string | undefined },
): Promise<ActionAnswer> {
  const text = await approvedText(tools, bulletinId, digest)
  if (!text.ok) return text
  const all = await tools.store.ofBulletin(bulletinId)
  const earlier = all.filter(({ kind }) => kind !== 'correction' && kind !== 'digest')
  if (earlier.length === 0) return refused('The bulletin has not been sent, so there is nothing to correct. Send it instead.')
  if (all.some((sending) => sending.digest === digest))
    return refused('Exactly this text was sent before. Mend it, then send the correction.')
  if (all.some(({ kind, state }) => kind === 'correction' && state === 'freezing'))
    return refused('Another correction is being made ready. Try again in a moment.')
  const number = all.filter(({ kind }) => kind === 'correction').length + 1
  const title = `${text.value.title}: correction`
  const sending = newSending(text.value, { sendingId: tools.newId(), kind: 'correction', number, at: tools.clock.now(), personId, title })
  const pages = acceptedRows(tools, earlier, text.value.templates)
  return openDerived(tools, sending, text.value.templates, pages, 'Nobody has got the bulletin so far, so nobody gets a correction.')
}
