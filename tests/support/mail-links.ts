import { readableAddress } from '#cms/domain/words/mail-address.ts'
import { readHtml } from './read-html.ts'

/** The HTML of a mail without the remarks that only Outlook reads, which are no HTML to anybody else. */
const withoutRemarks = (html: string) => html.replace(/<!--[\s\S]*?-->/g, '')

/** The elements of a mail, read more strictly than any program for mail does. */
export const mailElements = (html: string): ReturnType<typeof readHtml> =>
  readHtml(withoutRemarks(html).replace(/<style>[\s\S]*?<\/style>/, ''))

/** The addresses that the HTML part leads to, in the order in which they stand there, as people read them. */
export function addressesOf(html: string): string[] {
  return mailElements(html).flatMap(({ name, attributes }) => (name === 'a' ? [readableAddress(attributes.href ?? '')] : []))
}

/** True when the text holds all of `addresses` one after the other. */
export function holdsInOrder(text: string, addresses: readonly string[]): boolean {
  let from = 0
  return addresses.every((address) => {
    const found = text.replaceAll(/(?<=\d) (?=\d)/g, '').indexOf(address.replaceAll(/(?<=\d) (?=\d)/g, ''), from)
    from = found + 1
    return found >= 0
  })
}

/** The web addresses of a text part in their order. */
export const webAddressesOf = (text: string): string[] => text.match(/https?:\/\/[^\s)\u{e000}]+/gu) ?? []
