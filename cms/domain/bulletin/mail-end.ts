import type { Helpline } from '#content/schema/helpline.ts'
import { anchor } from '#cms/domain/mail-html/inline-html.ts'
import { boxHtml } from '#cms/domain/mail-html/layout.ts'
import type { Look } from '#cms/domain/mail-html/look.ts'
import { inRole } from '#cms/domain/mail-html/roles.ts'
import { mailAddress } from '#cms/domain/words/mail-address.ts'
import { mailHtml } from '#cms/domain/words/mail-text.ts'
import { telHref } from '#cms/domain/words/phone.ts'
import { helpLines, worriedPath } from './help-block.ts'
import type { MailSource } from './mail-frame.ts'
import { helpWords, notTracked, senderOf, slotLinks } from './mail-words.ts'
import { slot } from './slots.ts'

const callHtml = ({ name, phone = '' }: Helpline, look: Look) =>
  `${mailHtml(name)}: ${anchor(telHref(phone), `call ${mailHtml(phone)}`, look)}`

function helpHtml(content: MailSource, look: Look): string {
  const { emergency, worried } = helpLines(content)
  const now = emergency
    ? `<p${inRole('h4', look, 'margin:0 0 8px;font-size:20px')}>${helpWords.emergency}: ${anchor(telHref(emergency.phone!), `call ${mailHtml(emergency.phone!)}`, look)}</p>`
    : ''
  const lines = worried.map((line) => `<p${inRole('p', look, 'margin:0 0 6px')}>${callHtml(line, look)}</p>`).join('')
  const more = anchor(mailAddress(worriedPath, content.siteUrl) ?? '', helpWords.more, look)
  return boxHtml('help', look, `${now}${lines}<p${inRole('p', look, 'margin:0')}>${more}</p>`)
}

function senderHtml(content: MailSource, look: Look): string {
  const { address, phone, email } = senderOf(content)
  const lines = [
    address.map(mailHtml).join('<br>'),
    ...(phone ? [anchor(telHref(phone), mailHtml(phone), look)] : []),
    ...(email ? [anchor(mailAddress(`mailto:${email}`, content.siteUrl) ?? '', mailHtml(email), look)] : []),
  ]
  return `<p${inRole('foot', look)}>${lines.join('<br>')}</p>`
}

/** What stands at the end of every mail: help, why it came and how to stop it, who sent it. */
export function mailEnd(content: MailSource, look: Look): string {
  const links = slotLinks.map(({ name, words }) => `<a href="${slot(name)}"${inRole('link', look)}>${words}</a>`)
  return [
    helpHtml(content, look),
    `<p${inRole('foot', look)}>${slot('reason')}</p>`,
    `<p${inRole('foot', look, 'line-height:2')}>${links.join('<br>')}</p>`,
    `<p${inRole('foot', look)}>${notTracked}</p>`,
    senderHtml(content, look),
  ].join('')
}
