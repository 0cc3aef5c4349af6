import type { SentValues } from './public-form.ts'

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const kept = (values: SentValues) =>
  Object.values(values)
    .filter((value) => value.trim().length > 20)
    .map((value) => `<textarea readonly rows="8" cols="50" aria-label="What you typed">\n${escape(value)}</textarea>`)
    .join('')

/** A page without the site's looks, for when those cannot be had: what happened, what to do, and what was typed, to be copied. */
export function keptTextPage(title: string, message: string, values: SentValues = {}): string {
  const texts = kept(values)
  return [
    '<!doctype html>',
    '<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>Error: ${escape(title)}</title></head><body><main><h1>${escape(title)}</h1><p>${escape(message)}</p>`,
    texts && `<h2>What you typed</h2><p>Copy it, so that you can send it again.</p>${texts}`,
    '<p>If someone is in danger now, call <a href="tel:999">999</a>. Children can call Childline free on <a href="tel:08001111">0800 1111</a>.</p>',
    '<p><a href="/">Go to the front page</a></p></main></body></html>',
    '',
  ].join('\n')
}
