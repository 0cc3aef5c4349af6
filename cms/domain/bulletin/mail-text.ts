import type { Block } from '#content/schema/block.ts'
import type { BulletinCopy, BulletinItem } from '#content/schema/bulletin.ts'
import { blockText } from '#cms/domain/mail-text/block-text.ts'
import { linkText as withAddress } from '#cms/domain/mail-text/inline-text.ts'
import { mailAddress } from '#cms/domain/words/mail-address.ts'
import { mailText } from '#cms/domain/words/mail-text.ts'
import { helpLines, worriedPath } from './help-block.ts'
import { itemLink } from './item-link.ts'
import type { MailFrame, MailSource } from './mail-frame.ts'
import { helpWords, notTracked, senderOf, slotLinks } from './mail-words.ts'
import { slot } from './slots.ts'

const underlined = (words: string, sign: string) => `${words}\n${sign.repeat(Math.min(72, Math.max(3, words.length)))}`
const bodyText = (blocks: readonly Block[], content: MailSource) => blocks.map((block) => blockText(block, content))

function itemText(item: BulletinItem, content: MailSource): string[] {
  const { title, linkText, body, partner, facts } = item
  const { address, titleAddress } = itemLink(item, content.siteUrl)
  const head = [
    ...(partner ? [`News from ${mailText(partner)}`] : []),
    mailText(title),
    ...(titleAddress ? [titleAddress] : []),
    ...facts.map(mailText),
  ]
  const link = address && linkText ? [withAddress(mailText(linkText), address)] : []
  const [first = '', ...others] = [head.join('\n'), ...bodyText(body, content), ...link]
  // A line more than between paragraphs shows where the next item begins.
  return [`\n${first}`, ...others]
}

function helpText(content: MailSource): string {
  const { emergency, worried } = helpLines(content)
  return [
    ...(emergency ? [`${helpWords.emergency}: call ${emergency.phone}`] : []),
    ...worried.map(({ name, phone }) => `${mailText(name)}: call ${phone}`),
    `${helpWords.more}: ${mailAddress(worriedPath, content.siteUrl)}`,
  ].join('\n')
}

function senderText(content: MailSource): string {
  const { address, phone, email } = senderOf(content)
  return [...address, phone, email].flatMap((line) => (line ? [mailText(line)] : [])).join('\n')
}

/** The text part of a bulletin: the words and links of the HTML part in the same order, to be read or heard as they stand. */
export function mailTextOf(copy: BulletinCopy, { content, notice }: MailFrame): string {
  const { name } = content.settings()
  const paragraphs = [
    `${mailText(name)}\n${mailAddress('/', content.siteUrl)}`,
    underlined(mailText(copy.subject), '='),
    ...(notice ? [`${mailText(notice.title)}\n${mailText(notice.text)}`] : []),
    ...bodyText(copy.introduction, content),
    ...copy.sections.flatMap(({ title, items }) => [
      `\n${underlined(mailText(title), '-')}`,
      ...items.flatMap((item) => itemText(item, content)),
    ]),
    '-'.repeat(40),
    helpText(content),
    slot('reason'),
    slotLinks.map(({ name: of, words }) => `${words}: ${slot(of)}`).join('\n'),
    notTracked,
    senderText(content),
  ]
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`
}
