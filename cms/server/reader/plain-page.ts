/** A page of the reader's own, for when the site has none to show. Without style: the site's policy forbids it inline. */
export type PlainPage = {
  title: string
  /** Sentences, one paragraph each, plain text. */
  paragraphs: readonly string[]
  /** Seconds after which the browser asks again. */
  refreshSeconds?: number
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!)

/** The page as HTML. Every one says what to do in danger: whoever reads it may have come for help. */
export function plainPage({ title, paragraphs, refreshSeconds }: PlainPage): string {
  const refresh = refreshSeconds === undefined ? '' : `<meta http-equiv="refresh" content="${refreshSeconds}">`
  return [
    '<!doctype html>',
    `<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${refresh}<title>${escaped(title)}</title></head>`,
    `<body><main><h1>${escaped(title)}</h1>`,
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    '<p>If someone is in danger now, call <a href="tel:999">999</a>. Children can call Childline free on <a href="tel:08001111">0800 1111</a>.</p>',
    '</main></body></html>',
    '',
  ].join('\n')
}

/** The pages, by what they are for. */
export const plainPages = {
  preparing: {
    title: 'This site is being prepared',
    paragraphs: ['It is being set up and will appear here by itself in a moment.'],
    refreshSeconds: 3,
  },
  changing: {
    title: 'This page is changing',
    paragraphs: ['Please try again in a moment.'],
    refreshSeconds: 2,
  },
  notFound: {
    title: 'Page not found',
    paragraphs: ['There is no page at this address. Check the address, or start from the front page.'],
  },
  gone: {
    title: 'This page has been taken down',
    paragraphs: ['What was here has been withdrawn. Start from the front page to find what is current.'],
  },
  badRequest: {
    title: 'This address cannot be read',
    paragraphs: ['Check the address for signs that do not belong there, or start from the front page.'],
  },
  notAllowed: {
    title: 'Nothing can be sent to this address',
    paragraphs: ['This address can only be read.'],
  },
  failed: {
    title: 'Something went wrong',
    paragraphs: ['The fault is on our side. Please try again in a moment.'],
  },
  noWebSockets: {
    title: 'No WebSockets here',
    paragraphs: ['Ask for this address by plain HTTP.'],
  },
  cmsStarting: {
    title: 'The editing side is starting',
    paragraphs: ['This page opens by itself as soon as it is ready. Meanwhile the site can be read as usual.'],
    refreshSeconds: 3,
  },
  cmsStopped: {
    title: 'The editing side has stopped',
    paragraphs: ['It is being started again; this page opens by itself as soon as it is ready. Reading goes on.'],
    refreshSeconds: 5,
  },
  // Without refresh: it would throw away what was typed.
  cmsAwayFromForm: {
    title: 'This could not be received just now',
    paragraphs: [
      'The part of the hub that receives it is starting again, which takes a few seconds. Go back, where what you typed is still there, and send it once more.',
      'If you were changing something, look first whether the change was made.',
    ],
  },
  searchAway: {
    title: 'Search is not answering just now',
    paragraphs: [
      'Please go back and try again in a moment. Everything else on the site can be read as usual; the page Topics has every subject from A to Z.',
      'What you typed has not been kept.',
    ],
  },
  mailAway: {
    title: 'This page is not answering just now',
    paragraphs: [
      'It is being started again, which takes a few seconds. Open the link in your mail once more: it stays good.',
      'If you pressed a button, look first whether it was done.',
    ],
  },
  cmsSilent: {
    title: 'The editing side did not answer in time',
    paragraphs: ['It may still be working on what you asked for. Look whether it is done before you try again. Reading goes on.'],
  },
} as const satisfies Record<string, PlainPage>
