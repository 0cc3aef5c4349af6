import { escapeHtml } from '../words/escape.ts'

const paragraph = (html: string) => `<p style="font:16px/1.5 sans-serif;margin:0 0 16px">${html}</p>`

/** A mail of paragraphs: `title` is plain text, each paragraph is HTML. */
export const plainMail = (title: string, ...paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body style="margin:24px;max-width:560px">${paragraphs.map(paragraph).join('')}</body></html>`

/** A link with its address in full, for whoever cannot follow it. */
export const mailLink = (link: string, label: string): string =>
  `<a href="${link}">${label}</a><br><br>If the link does not open, copy this address: ${link}`
