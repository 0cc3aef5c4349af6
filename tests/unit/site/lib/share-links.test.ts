import { expect, test } from 'vitest'
import { mailHref, whatsAppHref } from '#site/lib/share-links.ts'

const shared = { title: 'Fun & games? 100%', url: 'https://hub.example/articles/x/?a=1&b=2#c' }

test('a page is handed on whole, whatever signs its title has', () => {
  const mail = new URL(mailHref(shared))
  expect([mail.protocol, mail.searchParams.get('subject'), mail.searchParams.get('body')]).toEqual(['mailto:', shared.title, shared.url])
  const message = new URL(whatsAppHref(shared))
  expect([message.origin, message.searchParams.get('text')]).toEqual(['https://wa.me', `${shared.title}: ${shared.url}`])
})
