import type { Content } from '#content/schema/content.ts'
import { hrefSchema, type Inline, type Link, type Text } from '#content/schema/inline.ts'
import { escapeHtml } from '#cms/domain/words/escape.ts'

/** What running text asks of the content: where links lead, the site that they are on, and whether one that leads nowhere is to be marked. */
export type LinkSource = Pick<Content, 'link' | 'siteUrl' | 'isPreview'>

/** A run of text as HTML. A link whose document is not published is shown as its words alone; a preview marks it. */
export function inlineHtml(inlines: readonly Inline[], source: LinkSource): string {
  let html = ''
  for (const inline of inlines) {
    if (inline.type === 'text') html += textHtml(inline)
    else if (inline.type === 'break') html += '<br>'
    else html += linkHtml(inline, source)
  }
  return html
}

/** A run of text without its marks: for labels, anchors and summaries. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      return inline.type === 'break' ? ' ' : inlineText(inline.children)
    })
    .join('')
}

function textHtml({ text, bold, italic }: Text): string {
  let html = escapeHtml(text)
  if (italic) html = `<em>${html}</em>`
  if (bold) html = `<strong>${html}</strong>`
  return html
}

function linkHtml(link: Link, source: LinkSource): string {
  const words = link.children.map(textHtml).join('')
  const href = link.to ? source.link(link.to)?.url : link.href
  if (href !== undefined && hrefSchema.safeParse(href).success)
    return `<a href="${escapeHtml(href)}"${onPaper(href, source.siteUrl)}>${words}</a>`
  return source.isPreview ? `${words} <mark class="gap">This link leads to a page that is not published</mark>` : words
}

/** The whole address of a page of this site, for the print style sheet: on paper `/about/` leads nowhere. */
function onPaper(href: string, siteUrl: string): string {
  return href.startsWith('/') ? ` data-on-paper="${escapeHtml(siteUrl + href)}"` : ''
}
