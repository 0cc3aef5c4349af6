import type { BlockOf } from '#content/schema/block.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import type { MailSource } from '#cms/domain/bulletin/mail-frame.ts'
import { formatDay } from '#cms/domain/words/day.ts'
import { mailAddress } from '#cms/domain/words/mail-address.ts'
import { mailHtml } from '#cms/domain/words/mail-text.ts'
import { smsHref, telHref } from '#cms/domain/words/phone.ts'
import { siteName } from '#cms/domain/words/site-name.ts'
import { anchor } from './inline-html.ts'
import { boxHtml } from './layout.ts'
import type { Look } from './look.ts'
import { inRole } from './roles.ts'

/** The ways to reach a help line as links, in the order of `mail-text`. */
function waysHtml({ phone, text, website }: Helpline, look: Look, siteUrl: string): string[] {
  const address = website === undefined ? undefined : mailAddress(website, siteUrl)
  return [
    ...(phone ? [anchor(telHref(phone), `Call ${mailHtml(phone)}`, look)] : []),
    ...(text ? [anchor(smsHref(text), `Text ${mailHtml(text)}`, look)] : []),
    ...(address ? [anchor(address, mailHtml(siteName(address) || address), look)] : []),
  ]
}

/** A help line as a card: who, what happens, how to reach it, when, and what it costs. */
function helplineHtml(helpline: Helpline, look: Look, siteUrl: string): string {
  const { name, about, hours, cost } = helpline
  const ways = waysHtml(helpline, look, siteUrl).join(' \u00a0·\u00a0 ')
  const facts = [hours, cost].flatMap((fact) => (fact ? [mailHtml(fact)] : [])).join('. ')
  return boxHtml(
    'line',
    look,
    `<p${inRole('h4', look, 'margin:0 0 4px')}>${mailHtml(name)}</p><p${inRole('p', look, 'margin:0 0 6px')}>${mailHtml(about)}</p>` +
      (ways && `<p${inRole('p', look, 'margin:0 0 6px;font-weight:700')}>${ways}</p>`) +
      `<p${inRole('quiet', look, 'margin:0')}>${facts}</p>`,
  )
}

/** The cards of help lines that are published, each once. */
export function helplinesHtml({ helplines }: BlockOf<'helplines'>, look: Look, source: MailSource): string {
  return [...new Set(helplines)]
    .flatMap((id) => source.helpline(id) ?? [])
    .map((helpline) => helplineHtml(helpline, look, source.siteUrl))
    .join('')
}

/** A claim with its source, date and what a careful reader must know; nothing for one that is not published. */
export function claimHtml({ claim: id }: BlockOf<'claim'>, look: Look, source: MailSource): string {
  const claim = source.claim(id)
  if (!claim) return ''
  const address = claim.sourceUrl === undefined ? undefined : mailAddress(claim.sourceUrl, source.siteUrl)
  const named = address === undefined ? mailHtml(claim.source) : anchor(address, mailHtml(claim.source), look)
  const caveat = claim.caveat ? ` ${mailHtml(claim.caveat)}` : ''
  return `<blockquote${inRole('quotation', look)}><p${inRole('p', look, 'margin:0 0 4px;font-weight:600')}>${mailHtml(claim.statement)}</p><p${inRole('quiet', look, 'margin:0')}>Source: ${named}. As of ${formatDay(claim.asOf)}.${caveat}</p></blockquote>`
}
