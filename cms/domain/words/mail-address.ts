import { hrefSchema, type Link } from '#content/schema/inline.ts'
import type { Content } from '#content/schema/content.ts'

/** Where links of a mail lead from. */
export type LinkSource = Pick<Content, 'link' | 'siteUrl'>

/** Round brackets end an address in the text part of a mail, so an address is written without them. */
const withoutBrackets = (address: string) => address.replaceAll('(', '%28').replaceAll(')', '%29')

/**
 * An address as a mail needs it: whole, in plain characters, with the site's own address before its paths. `undefined` for one that leads
 * nowhere from a mail: a part of a page, or what no reader may be sent to.
 */
export function mailAddress(href: string, siteUrl: string): string | undefined {
  if (href.startsWith('#') || !hrefSchema.safeParse(href).success) return undefined
  const whole = href.startsWith('/') ? siteUrl + href : href
  if (/^(tel|sms):/.test(whole)) return whole
  return URL.canParse(whole) ? withoutBrackets(new URL(whole).href) : undefined
}

/** The address of a link in running text; `undefined` when its document is not published: its words then stand alone. */
export function linkAddress(link: Link, { link: targetOf, siteUrl }: LinkSource): string | undefined {
  const href = link.to ? targetOf(link.to)?.url : link.href
  return href === undefined ? undefined : mailAddress(href, siteUrl)
}

/** An address as people read it: that of a mailbox or the number of a telephone, without what programs need; else as it is. */
export function readableAddress(address: string): string {
  if (/^(tel|sms):/.test(address)) return address.slice(4)
  if (!address.startsWith('mailto:')) return address
  return decoded(address.slice('mailto:'.length).replace(/\?.*$/s, ''))
}

/** What stands for itself in an address; the address as it is when that would be no word of one line. */
function decoded(mailbox: string): string {
  try {
    const plain = decodeURIComponent(mailbox)
    return /^[^\s\p{Cc}\p{Cf}\p{Co}]+$/u.test(plain) ? plain : mailbox
  } catch {
    return mailbox
  }
}
