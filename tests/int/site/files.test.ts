import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildSite, type BuiltSite } from '#tests/support/built-site.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { decodeEntities } from '#tests/support/read-html.ts'
import { childrenNamed, readXml, textOf } from '#tests/support/read-xml.ts'
import { hostileTitle, sampleContent } from '#tests/support/sample-content.ts'

let site: BuiltSite
beforeAll(async () => {
  site = await buildSite()
})

async function read(path: string): Promise<{ text: string; type: string | null }> {
  const response = await site.render(path, contentOf(sampleContent()))
  expect(response.status).toBe(200)
  return { text: await response.text(), type: response.headers.get('content-type') }
}

const title = hostileTitle.replace('\u0007', '')
const folders = ['/', '/young-people/', '/parents/', '/professionals/']

describe.each(folders)('the feeds of %s', (folder) => {
  test('hold the same articles in the same order, 20 at most', async () => {
    const rss = childrenNamed(readXml((await read(`${folder}feed.xml`)).text), 'channel')[0]!
    const atom = readXml((await read(`${folder}atom.xml`)).text)
    const json = JSON.parse((await read(`${folder}feed.json`)).text)
    const links = childrenNamed(rss, 'item').map((item) => textOf(item, 'link'))
    expect(links.length).toBeGreaterThan(0)
    expect(links.length).toBeLessThanOrEqual(20)
    expect(childrenNamed(atom, 'entry').map((entry) => childrenNamed(entry, 'link')[0]?.attributes.href)).toEqual(links)
    expect(json.items.map(({ url }: { url: string }) => url)).toEqual(links)
  })

  test('say where they are, and change only when an article does', async () => {
    const rss = childrenNamed(readXml((await read(`${folder}feed.xml`)).text), 'channel')[0]!
    expect(textOf(rss, 'link')).toBe(`https://hub.example${folder}`)
    expect(childrenNamed(rss, 'atom:link')[0]?.attributes.href).toBe(`https://hub.example${folder}feed.xml`)
    expect(textOf(rss, 'lastBuildDate')).toBe('Mon, 02 Nov 2026 09:00:00 GMT')
    expect(textOf(readXml((await read(`${folder}atom.xml`)).text), 'updated')).toBe('2026-11-02T09:00:00.000Z')
    expect(JSON.parse((await read(`${folder}feed.json`)).text).feed_url).toBe(`https://hub.example${folder}feed.json`)
  })
})

describe('an article in a feed', () => {
  const link = 'https://hub.example/articles/whole/'

  test('has its title as text in RSS and JSON Feed, as HTML in Atom', async () => {
    const rss = childrenNamed(readXml((await read('/feed.xml')).text), 'channel')[0]!
    const item = childrenNamed(rss, 'item').find((one) => textOf(one, 'link') === link)!
    expect(textOf(item, 'title')).toBe(title)
    const entry = childrenNamed(readXml((await read('/atom.xml')).text), 'entry').find((one) => textOf(one, 'id').endsWith('whole'))!
    expect(decodeEntities(textOf(entry, 'title'))).toBe(title)
    expect(textOf(entry, 'title')).not.toContain('<')
    const { items } = JSON.parse((await read('/feed.json')).text)
    expect(items.find(({ url }: { url: string }) => url === link).title).toBe(title)
  })

  test('has its summary and its help lines as text', async () => {
    const rss = childrenNamed(readXml((await read('/parents/feed.xml')).text), 'channel')[0]!
    const item = childrenNamed(rss, 'item').find((one) => textOf(one, 'link') === link)!
    expect(textOf(item, 'content:encoded')).toContain(
      '&lt;b&gt;bold&lt;/b&gt;</p><p>Help: Samaritans: call 116 123; Childline: call 0800 1111.</p>',
    )
  })

  test('keeps its identity when its address changes', async () => {
    const entry = childrenNamed(readXml((await read('/atom.xml')).text), 'entry').find((one) => textOf(one, 'id').endsWith('whole'))!
    expect(textOf(entry, 'id')).toBe('https://hub.example/articles/#whole')
  })

  test.each(['feed.xml', 'atom.xml', 'feed.json'])('of a sensitive topic shows nothing but where it is: %s', async (file) => {
    const { text } = await read(`/young-people/${file}`)
    expect(text).toContain('Advice – Anyshire Safeguarding Partnership')
    expect(text).toContain('/articles/secret/')
    expect(text).not.toMatch(/home is not safe|violent/i)
  })
})

test.each([
  ['/feed.xml', 'application/rss+xml; charset=utf-8'],
  ['/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ['/sitemaps/2.xml', 'application/xml; charset=utf-8'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
])('%s is served as %s', async (path, type) => {
  expect((await read(path)).type).toBe(type)
})

test('search engines are shown the sitemap and kept out of the editing side', async () => {
  const { text } = await read('/robots.txt')
  expect(text).toContain('Sitemap: https://hub.example/sitemap.xml')
  for (const folder of ['/admin', '/api', '/preview']) expect(text).toContain(`Disallow: ${folder}`)
})

describe('weight over the wire', () => {
  const bytes = (text: string | Buffer) => brotliCompressSync(text).length
  const icon = () => readFileSync(join(site.clientFolder, 'favicon.svg'))
  const built = (ending: string) => readdirSync(join(site.clientFolder, '_astro')).filter((name) => name.endsWith(ending))
  /** What a page has the browser fetch before anybody touches it, by address. */
  const fetched = (html: string) => [...new Set([...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].map(([, address]) => address!))]
  const sizeOf = (address: string) => bytes(readFileSync(join(site.clientFolder, address)))

  test('all styles of an article are one file of at most 12 KB', async () => {
    const styles = fetched((await read('/articles/whole/')).text).filter((address) => address.endsWith('.css'))
    expect(styles).toHaveLength(1)
    expect(sizeOf(styles[0]!)).toBeLessThanOrEqual(12 * 1024)
  })

  test.each([
    ['/', 0],
    ['/topics/bullying/', 0],
    ['/find-help/', 0],
    ['/articles/whole/', 1024],
    ['/topics/abuse/', 1024],
    ['/articles/secret/', 2048],
  ])('%s has at most %i bytes of script before anybody touches it', async (path, limit) => {
    const scripts = fetched((await read(path)).text).filter((address) => address.endsWith('.js'))
    expect(scripts.reduce((sum, address) => sum + sizeOf(address), 0)).toBeLessThanOrEqual(limit)
    expect(built('.js').length).toBeGreaterThan(0)
  })

  test.each([
    ['/articles/whole/', 40],
    ['/', 60],
  ])('the first view of %s takes at most %i KB without pictures', async (path, limit) => {
    const { text } = await read(path)
    const size = fetched(text).reduce((sum, address) => sum + sizeOf(address), bytes(text) + bytes(icon()))
    expect(size).toBeLessThanOrEqual(limit * 1024)
  })

  test('the share card is one that every messenger shows', () => {
    const card = readFileSync(join(site.clientFolder, 'share-card.png'))
    expect([card.subarray(1, 4).toString(), card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual(['PNG', 1200, 630])
  })
})
