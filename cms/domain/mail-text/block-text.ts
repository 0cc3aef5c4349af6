import type { Block, BlockOf, List } from '#content/schema/block.ts'
import type { MailSource } from '#cms/domain/bulletin/mail-frame.ts'
import { withDoNot } from '#cms/domain/words/do-not.ts'
import { mailAddress } from '#cms/domain/words/mail-address.ts'
import { mailText } from '#cms/domain/words/mail-text.ts'
import { toneWords } from '#cms/domain/words/tone.ts'
import { videoFacts } from '#cms/domain/words/video-facts.ts'
import { linkText, inlineText } from './inline-text.ts'
import { claimText, figureText, helplinesText } from './record-text.ts'
import { tableText } from './table-text.ts'

function listText({ ordered, items }: List, source: MailSource, indent = ''): string {
  return items
    .flatMap(({ children, lists = [] }, place) => {
      const mark = ordered ? `${place + 1}. ` : '- '
      const words = inlineText(children, source).replaceAll('\n', `\n${indent}${' '.repeat(mark.length)}`)
      return [`${indent}${mark}${words}`, ...lists.map((inner) => listText(inner, source, `${indent}  `))]
    })
    .join('\n')
}

function doListText({ kind, items }: BlockOf<'do-list'>, source: MailSource): string {
  const lines = items.map((item) => `- ${inlineText(kind === 'do' ? item : withDoNot(item), source)}`)
  return [kind === 'do' ? 'Do:' : 'Do not:', ...lines].join('\n')
}

function quotationText({ children, attribution }: BlockOf<'quotation'>, source: MailSource): string {
  const words = `“${inlineText(children, source)}”`
  return attribution ? `${words}\n– ${mailText(attribution)}` : words
}

function videoText(block: BlockOf<'video'>, source: MailSource): string {
  const address = mailAddress(block.url, source.siteUrl)
  const words = `Video: ${mailText(block.title)}`
  return [
    address ? linkText(words, address) : words,
    mailText(videoFacts(block)),
    ...(block.summary ? [mailText(block.summary)] : []),
  ].join('\n')
}

/** One block as the text part of a mail has it: the words and links of `mail-html`, in the same order. Empty for what says nothing. */
export function blockText(block: Block, source: MailSource): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children, source)
    case 'list':
      return listText(block, source)
    case 'do-list':
      return doListText(block, source)
    case 'quotation':
      return quotationText(block, source)
    case 'callout':
      return [`${toneWords[block.tone]}: ${mailText(block.title)}`, ...block.body.map((part) => blockText(part, source))].join('\n\n')
    case 'helplines':
      return helplinesText(block, source)
    case 'claim':
      return claimText(block, source)
    case 'figure':
      return figureText(block, source)
    case 'table':
      return tableText(block, source)
    case 'video':
      return videoText(block, source)
    case 'gap':
      return ''
  }
}
