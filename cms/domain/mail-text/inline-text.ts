import type { Inline } from '#content/schema/inline.ts'
import { linkAddress, readableAddress, type LinkSource } from '#cms/domain/words/mail-address.ts'
import { mailText } from '#cms/domain/words/mail-text.ts'

const bare = (text: string) => text.replace(/^(https?:\/\/|mailto:)/, '').replace(/\/$/, '')

/** Words with the address that they lead to after them, unless the address is what they say. */
export function linkText(words: string, address: string): string {
  const shown = readableAddress(address)
  if (/^(tel|sms):/.test(address) && words.replace(/\D/g, '').includes(shown.replace(/\D/g, ''))) return words
  return bare(words) === bare(shown) ? shown : `${words} (${shown})`
}

/** Running text as the text part of a mail has it: links with their addresses, line breaks as such. */
export function inlineText(inlines: readonly Inline[], source: LinkSource): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return mailText(inline.text)
      if (inline.type === 'break') return '\n'
      const words = inline.children.map(({ text }) => mailText(text)).join('')
      const address = linkAddress(inline, source)
      return address === undefined ? words : linkText(words, address)
    })
    .join('')
    .trim()
}
