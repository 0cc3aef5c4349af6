import type { Inline, Text } from '#content/schema/inline.ts'
import { linkAddress, type LinkSource } from '#cms/domain/words/mail-address.ts'
import { mailHtml } from '#cms/domain/words/mail-text.ts'
import type { Look } from './look.ts'
import { inRole } from './roles.ts'

function textHtml({ text, bold, italic }: Text): string {
  let html = mailHtml(text)
  if (italic) html = `<em>${html}</em>`
  if (bold) html = `<strong>${html}</strong>`
  return html
}

/** A link of a mail: `words` are HTML. */
export function anchor(address: string, words: string, look: Look): string {
  return `<a href="${mailHtml(address)}"${inRole(look.links, look)}>${words}</a>`
}

/** Running text as the HTML of a mail. A link that leads nowhere from a mail is its words alone. */
export function inlineHtml(inlines: readonly Inline[], look: Look, source: LinkSource): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return textHtml(inline)
      if (inline.type === 'break') return '<br>'
      const words = inline.children.map(textHtml).join('')
      const address = linkAddress(inline, source)
      return address === undefined ? words : anchor(address, words, look)
    })
    .join('')
}
