const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A plain page with one message. */
export function messagePage(title: string, message: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escape(title)}</title></head><body><main><h1>${escape(title)}</h1><p>${escape(message)}</p></main></body></html>`
}

/** Runs in the preview beside the form: after each save it takes in the new page without losing the place, and it keeps the reader inside. */
export const liveScript = `'use strict';
let asked = 0;
async function refresh() {
  const round = ++asked;
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (round !== asked) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.title = fresh.title;
  document.body.replaceWith(fresh.body);
}
addEventListener('message', (event) => {
  if (event.origin !== location.origin) return;
  if (event.data && event.data.type === 'payload-document-event') refresh().catch(() => {});
});
addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a[href]');
  if (!link || link.getAttribute('href').startsWith('#')) return;
  event.preventDefault();
  open(link.href, '_blank', 'noopener');
});
// A save may have come between the page and this script.
refresh().catch(() => {});
(window.opener || window.parent).postMessage({ type: 'payload-live-preview', ready: true }, location.origin);
`
