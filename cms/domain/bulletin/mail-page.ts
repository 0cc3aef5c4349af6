import { logoVariant } from '#content/schema/logo-variant.ts'
import { layoutTable } from '#cms/domain/mail-html/layout.ts'
import type { Look } from '#cms/domain/mail-html/look.ts'
import { inRole, styleSheet } from '#cms/domain/mail-html/roles.ts'
import { mailAddress } from '#cms/domain/words/mail-address.ts'
import { mailHtml } from '#cms/domain/words/mail-text.ts'
import type { MailSource } from './mail-frame.ts'

interface Parts {
  subject: string
  preheader: string
  look: Look
  content: MailSource
  /** HTML of what the mail tells. */
  main: string
  /** HTML of what stands below it. */
  end: string
}

/** Fills the rest of the line that inboxes show, so that they do not take words of the mail itself into it. */
const filler = '\u034f\u2007'.repeat(60)

/** The partnership's name as a link to its site, after its logo where it has one. Light and dark have the name in letters. */
function bandHtml({ look, content }: Parts): string {
  const { name, brand } = content.settings()
  const logo = brand.logo === undefined ? null : logoVariant(content.picture(brand.logo))
  const height = 44
  const image = logo
    ? `<img src="${mailHtml(mailAddress(logo.path, content.siteUrl) ?? '')}" alt="" width="${Math.round((logo.width * height) / logo.height)}" height="${height}" style="display:inline-block;vertical-align:middle;border:0;margin:0 14px 0 0">`
    : ''
  return `<a href="${mailHtml(mailAddress('/', content.siteUrl) ?? '')}"${inRole('name', look)}>${image}${mailHtml(name)}</a>`
}

/** A whole mail: 600 pixels wide where there is room, as wide as the screen where there is not. */
export function mailPage(parts: Parts): string {
  const { subject, preheader, look, main, end } = parts
  const rows = [
    `<tr><td${inRole('band', look)}><div role="banner">${bandHtml(parts)}</div></td></tr>`,
    `<tr><td${inRole('warm', look)}>\u00a0</td></tr>`,
    `<tr><td${inRole('pad', look)}><div role="main">${main}</div></td></tr>`,
    `<tr><td${inRole('pad', look, 'padding-top:28px;padding-bottom:32px')}><div role="contentinfo">${end}</div></td></tr>`,
  ]
  const column = layoutTable(
    rows.join(''),
    `${inRole('card', look, 'max-width:600px;margin:0 auto;border-collapse:separate;table-layout:fixed')} align="center"`,
  )
  const inbox =
    preheader === ''
      ? ''
      : `<div style="display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px">${mailHtml(preheader)}${filler}</div>`
  return [
    '<!doctype html><html lang="en-GB" dir="ltr"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no"><meta name="referrer" content="no-referrer">',
    `<title>${mailHtml(subject)}</title><style>${styleSheet(look)}</style><!--[if mso]><style>*{font-family:Arial,sans-serif!important}</style><![endif]--></head>`,
    `<body${inRole('ground', look)}>${inbox}`,
    layoutTable(
      `<tr><td align="center"${inRole('ground', look)}><!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->${column}<!--[if mso]></td></tr></table><![endif]--></td></tr>`,
    ),
    '</body></html>',
  ].join('\n')
}
