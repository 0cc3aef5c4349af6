import { expect, test } from 'vitest'
import { createLinks } from '#cms/adapters/subscribers/links.ts'
import { redact } from '#cms/domain/log/redact.ts'

test('no personal link gets into a log, whatever the ids in it look like', () => {
  const links = createLinks({ siteUrl: 'https://hub.example', secret: 'a'.repeat(64) })
  for (let n = 0; n < 500; n += 1) {
    const id = n % 2 === 0 ? `a-${n}` : crypto.randomUUID()
    const all = [links.preferences(id), links.unsubscribe(id, 'x'), links.confirm(id, new Date(n)), links.webCopy(id, new Date(n * 1e9))]
    for (const link of all) {
      const token = link.split('/').at(-2)!
      expect(redact(`GET ${new URL(link).pathname} failed`)).not.toContain(token)
      expect(redact(`Error: cannot read "${link}what-is-kept.json"`)).not.toContain(token.slice(0, 30))
    }
  }
})
