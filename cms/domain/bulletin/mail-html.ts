import type { BulletinCopy, BulletinItem, BulletinSection } from '#content/schema/bulletin.ts'
import { blockHtml, type HtmlContext } from '#cms/domain/mail-html/block-html.ts'
import { anchor } from '#cms/domain/mail-html/inline-html.ts'
import { boxHtml } from '#cms/domain/mail-html/layout.ts'
import { lookOf, type Look } from '#cms/domain/mail-html/look.ts'
import { inRole } from '#cms/domain/mail-html/roles.ts'
import { mailHtml } from '#cms/domain/words/mail-text.ts'
import { siteName } from '#cms/domain/words/site-name.ts'
import { itemLink } from './item-link.ts'
import { mailEnd } from './mail-end.ts'
import type { MailFrame } from './mail-frame.ts'
import { mailPage } from './mail-page.ts'

/** A line of fact with what it is about in bold: "When: …". */
const factHtml = (fact: string) => mailHtml(fact).replace(/^([A-Z][a-z ]{1,12}:|Cancelled$)/, '<strong>$1</strong>')

function itemHtml(item: BulletinItem, context: HtmlContext): string {
  const { kind, title, href, linkText, body, partner, facts } = item
  const { look, source } = context
  const { address, titleAddress } = itemLink(item, source.siteUrl)
  const from = partner ? `<p${inRole('label', look)}>News from ${mailHtml(partner)}</p>` : ''
  const isCard = kind === 'event'
  const heading = `<h3${inRole('h3', look, partner || isCard ? 'margin-top:0' : '')}>${titleAddress ? anchor(titleAddress, mailHtml(title), look) : mailHtml(title)}</h3>`
  const elsewhere =
    titleAddress && !href?.startsWith('/') && siteName(titleAddress)
      ? `<p${inRole('facts', look)}>On ${mailHtml(siteName(titleAddress))}</p>`
      : ''
  const factLines = facts.length > 0 ? `<p${inRole('facts', look)}>${facts.map(factHtml).join('<br>')}</p>` : ''
  const words = body.map((block) => blockHtml(block, context)).join('')
  const link = address && linkText ? `<p${inRole('p', look)}>${anchor(address, mailHtml(linkText), look)}</p>` : ''
  const whole = from + heading + elsewhere + factLines + words + link
  return isCard ? boxHtml('event', look, whole) : whole
}

/** A section: headings of its items' texts stand below those of the items. */
function sectionHtml({ title, items }: BulletinSection, context: HtmlContext): string {
  const told = items.map((item) => itemHtml(item, { ...context, lower: 2 }))
  return `<h2${inRole('h2', context.look, items[0]?.kind === 'event' ? 'margin-bottom:16px' : '')}>${mailHtml(title)}</h2>${told.join('')}`
}

function noticeHtml({ title, text }: NonNullable<MailFrame['notice']>, look: Look): string {
  const heading = `<p${inRole('h4', look, 'margin:0 0 6px')}>${mailHtml(title)}</p>`
  return boxHtml('important', look, `${heading}<p${inRole('p', look, 'margin:0')}>${mailHtml(text)}</p>`)
}

/** The HTML part of a bulletin: one column in one order of reading, whole without pictures, style sheet or dark scheme. */
export function mailHtmlOf(copy: BulletinCopy, { content, notice }: MailFrame): string {
  const look = lookOf(content.settings().brand)
  const context = { look, source: content, lower: 0 }
  const main = [
    `<h1${inRole('h1', look)}>${mailHtml(copy.subject)}</h1>`,
    ...(notice ? [noticeHtml(notice, look)] : []),
    ...copy.introduction.map((block) => blockHtml(block, context)),
    ...copy.sections.map((section) => sectionHtml(section, context)),
  ]
  return mailPage({ subject: copy.subject, preheader: copy.preheader, look, content, main: main.join(''), end: mailEnd(content, look) })
}
