import type { Block, BlockOf } from '#content/schema/block.ts'
import type { MailSource } from '#cms/domain/bulletin/mail-frame.ts'
import { withDoNot } from '#cms/domain/words/do-not.ts'
import { mailAddress } from '#cms/domain/words/mail-address.ts'
import { mailHtml } from '#cms/domain/words/mail-text.ts'
import { toneWords } from '#cms/domain/words/tone.ts'
import { videoFacts } from '#cms/domain/words/video-facts.ts'
import { figureHtml } from './figure-html.ts'
import { anchor, inlineHtml } from './inline-html.ts'
import { boxHtml } from './layout.ts'
import { listHtml } from './list-html.ts'
import { inBox, type Look } from './look.ts'
import { claimHtml, helplinesHtml } from './record-html.ts'
import { inRole } from './roles.ts'
import { tableHtml } from './table-html.ts'

/** What a body is written with. */
export interface HtmlContext {
  look: Look
  source: MailSource
  /** How many levels its headings go down: those of an item's body stand below the item's own. */
  lower: number
}

function doListHtml({ kind, items }: BlockOf<'do-list'>, { look: around, source }: HtmlContext): string {
  const look = inBox(around)
  const list = items.map((item) => `<li${inRole('item', look)}>${inlineHtml(kind === 'do' ? item : withDoNot(item), look, source)}</li>`)
  const title = `<p${inRole('h4', look, 'margin:0 0 6px')}>${kind === 'do' ? 'Do' : 'Do not'}</p>`
  return boxHtml(kind, look, `${title}<ul${inRole('list', look, 'margin:0')}>${list.join('')}</ul>`)
}

function calloutHtml({ tone, title, body }: BlockOf<'callout'>, around: HtmlContext): string {
  const look = inBox(around.look)
  const context = { ...around, look }
  const heading = `<p${inRole('h4', look, 'margin:0 0 6px')}>${toneWords[tone]}: ${mailHtml(title)}</p>`
  return boxHtml(tone, look, heading + body.map((block) => blockHtml(block, context)).join(''))
}

function quotationHtml({ children, attribution }: BlockOf<'quotation'>, { look, source }: HtmlContext): string {
  const by = attribution ? `<p${inRole('quiet', look, 'margin:0')}>${mailHtml(attribution)}</p>` : ''
  return `<blockquote${inRole('quotation', look)}><p${inRole('p', look, 'margin:0 0 4px')}>${inlineHtml(children, look, source)}</p>${by}</blockquote>`
}

function videoHtml(block: BlockOf<'video'>, { look, source }: HtmlContext): string {
  const address = mailAddress(block.url, source.siteUrl)
  const words = `Video: ${mailHtml(block.title)}`
  const summary = block.summary ? `<br>${mailHtml(block.summary)}` : ''
  return `<p${inRole('p', look)}>${address ? anchor(address, words, look) : words}<br>${mailHtml(videoFacts(block))}${summary}</p>`
}

/** One block as the HTML of a mail: the words and links of `mail-text`, in the same order. */
export function blockHtml(block: Block, context: HtmlContext): string {
  const { look, source, lower } = context
  switch (block.type) {
    case 'paragraph':
      return `<p${inRole('p', look)}>${inlineHtml(block.children, look, source)}</p>`
    case 'heading': {
      const level = Math.min(6, block.level + lower)
      return `<h${level}${inRole('h4', look)}>${inlineHtml(block.children, look, source)}</h${level}>`
    }
    case 'list':
      return listHtml(block, look, source)
    case 'do-list':
      return doListHtml(block, context)
    case 'quotation':
      return quotationHtml(block, context)
    case 'callout':
      return calloutHtml(block, context)
    case 'helplines':
      return helplinesHtml(block, look, source)
    case 'claim':
      return claimHtml(block, look, source)
    case 'figure':
      return figureHtml(block, look, source)
    case 'table':
      return tableHtml(block, look, source)
    case 'video':
      return videoHtml(block, context)
    case 'gap':
      return ''
  }
}
