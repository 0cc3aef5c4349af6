import { escapeHtml } from '#cms/domain/words/escape.ts'

/** Links as part of a sentence: "a, b or c". Made as text, since a template would put blanks before the commas. */
export function linksHtml(links: readonly { label: string; href: string }[], lastJoint: 'and' | 'or'): string {
  const anchors = links.map(({ label, href }) => `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`)
  return anchors.length < 2 ? anchors.join('') : `${anchors.slice(0, -1).join(', ')} ${lastJoint} ${anchors.at(-1)}`
}
