import { fillTemplate } from '#cms/domain/bulletin/fill-template.ts'
import type { ComposedVariant } from '#cms/domain/bulletin/compose-bulletin.ts'
import { audit } from '#cms/hooks/audit.ts'
import type { Message } from '#cms/jobs/send-bulletins/ports.ts'
import { bodyOf, conflict } from '../publishing/request.ts'
import { composed } from './composed.ts'
import { lendPictures } from './lend-pictures.ts'
import { refuseDuringHold } from './refuse-during-hold.ts'
import { bulletinOf, onlyWriters, wrongField, type Ask } from './requests.ts'
import { testAddresses } from './test-addresses.ts'
import { officerTools } from './tools.ts'

/** A copy of a variant that says that it is a test. Its personal links lead to the site's own pages: they are nobody's. */
function testMessage({ template }: ComposedVariant, to: string, of: { rowId: string; from: string; siteUrl: string }): Message {
  const filled = fillTemplate(template, {
    reason: 'This is a test: it went to the people who make this bulletin, and to nobody else.',
    preferencesUrl: `${of.siteUrl}/subscribe/`,
    unsubscribeUrl: `${of.siteUrl}/subscribe/`,
    webUrl: `${of.siteUrl}/`,
  })
  return { rowId: of.rowId, from: of.from, to, subject: `[Test] ${template.subject}`, ...filled, headers: {} }
}

/** `POST /api/bulletins/:id/test { to, variant }`: sends one copy to oneself, to colleagues or to a test group. Nothing is written into a ledger; its pictures are lent for a week. */
export async function sendTest({ id, req }: Ask): Promise<Response> {
  onlyWriters(req)
  const { to, variant } = await bodyOf<{ to?: unknown; variant?: unknown }>(req)
  const raw = await bulletinOf({ id, req })
  const bulletin = await composed(req, raw)
  if (!bulletin.ok) throw conflict(`It cannot be composed as it is: ${bulletin.faults.join(' ')}`)
  const { variants } = bulletin.value
  const chosen = variant === undefined ? variants[0] : variants.find(({ template }) => template.variant === variant)
  if (!chosen) throw wrongField(`variant: write one of ${variants.map(({ template }) => template.variant).join(', ')}.`)
  const addresses = await testAddresses(req, to)
  await refuseDuringHold(req)

  const { sender, composer, clock, content, newId } = officerTools(req)
  const whole = await composer.compose(id)
  if (!whole.ok) throw conflict(`It cannot be composed as it is: ${whole.faults.join(' ')}`)
  const { from, title } = whole.value
  const { siteUrl } = content()
  const html = await lendPictures(req, { id, title, html: chosen.template.html, content: content() })
  const test = { ...chosen, template: { ...chosen.template, html } }
  const messages = addresses.map((address) => testMessage(test, address, { rowId: newId(), from, siteUrl }))
  const { outcome } = await sender.send(`test-${newId()}`, messages, clock.now())
  if (outcome.kind !== 'accepted') throw conflict(`The test could not be sent: ${outcome.reason} Try again in a minute.`)
  const refused = outcome.rejected.map(({ reason }) => reason)
  if (refused.length === messages.length) throw conflict(`The mail provider refused it: ${refused.join(' ')}`)
  await audit(req, { action: 'sent a test', subject: 'bulletins', document: id })
  return Response.json({
    message: `The test is on its way to ${addresses.join(', ')}.${refused.length > 0 ? ` Refused: ${refused.join(' ')}` : ''}`,
  })
}
