import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anArticle, aHelpline, aTopic, theSettings } from '#tests/support/content-records.ts'
import { published } from '#tests/support/publisher-kit.ts'
import { readHtml } from '#tests/support/read-html.ts'
import { releaseContents } from '#tests/support/release-contents.ts'
import { startSearchHub, type SearchHub } from '#tests/support/search-hub.ts'

const text = (words: string) => [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text: words }] }]
const article = (id: string, title: string, words: string, more = {}) =>
  published('articles', anArticle({ id, title, summary: `About ${title}.`, body: text(words), ...more }))
const documents = [
  published('settings', theSettings()),
  published('helplines', aHelpline({ id: 'emergency', name: 'Emergency services', phone: '999', kind: 'emergency', order: 1 })),
  published('helplines', aHelpline({ id: 'childline', name: 'Childline', phone: '0800 1111', audiences: ['young-people'] })),
  published('topics', aTopic({ id: 'bullying', title: 'Bullying', words: ['picked on'] })),
  published('topics', aTopic({ id: 'home', title: 'Abuse at home', words: ['my dad hits my mum'], sensitive: true })),
  article('cots', 'Safer sleep', 'Lay your baby on their back in a clear cot.', { audiences: ['parents'] }),
  article('secret', 'When home is not safe', 'Quiet words about a dad who hits.', { topics: ['home'] }),
  article('gone', 'Withdrawn advice', 'Words about marmalade that must vanish.'),
]

let hub: SearchHub
beforeAll(async () => {
  hub = await startSearchHub(documents)
  await hub.indexed()
})
afterAll(() => hub?.stop())

const searchPaths = async () =>
  [...(await releaseContents(join(hub.dataDir, 'releases'))).keys()].filter((path) => path.startsWith('/pagefind/'))

/** What a browser with the whole index would know, as text: every file that is served, unpacked. */
async function everyWord(): Promise<string> {
  const words: string[] = []
  for (const path of await searchPaths()) {
    const bytes = Buffer.from(await (await hub.ask(path)).arrayBuffer())
    words.push(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes).toString('latin1') : bytes.toString('latin1'))
  }
  return words.join('\n')
}

/** The elements of the page that answers a query. */
async function results(query: string) {
  const answer = await hub.search(query)
  const elements = readHtml(await answer.text())
  const withClass = (name: string) => elements.filter(({ attributes }) => attributes.class?.split(' ').includes(name))
  const within = (parent: string, name: string) => elements.filter((element) => element.name === name && element.parents.includes(parent))
  return { answer, elements, text: (name: string) => withClass(name)[0]?.text.trim(), withClass, within }
}
const titles = ({ within }: Awaited<ReturnType<typeof results>>) => within('ol', 'h3').map(({ text: words }) => words)

describe('the page of results, without script', () => {
  test('names the pages that were found, with the words marked and who each is for', async () => {
    const found = await results('baby cot')
    expect(found.answer.status).toBe(200)
    expect(found.text('search-count')).toBe('One page for “baby cot”.')
    expect(titles(found)).toEqual(['Safer sleep'])
    expect(found.text('found-facts')).toBe('Advice for parents and carers')
    expect(found.within('ol', 'mark').map(({ text: word }) => word)).toEqual(['baby', 'cot'])
    expect(found.elements.find(({ attributes }) => attributes.id === 'query')?.attributes).toMatchObject({
      value: 'baby cot',
      autocomplete: 'off',
    })
  })

  test('puts help lines first on a worrying query, and leads to the topic by a young person’s words', async () => {
    const found = await results('my step dad keeps hitting my mum')
    const [help] = found.withClass('search-help')
    expect(found.elements.indexOf(help!)).toBeLessThan(found.elements.findIndex(({ name }) => name === 'h3'))
    expect(found.withClass('call').map(({ attributes }) => attributes.href)).toContain('tel:08001111')
    expect(found.within('ul', 'a').map(({ attributes }) => attributes.href)).toContain('/topics/home/')
    expect(titles(found)).toContain('When home is not safe')
  })

  test('shows the results of another spelling when the typed one has none, and says so', async () => {
    const found = await results('saffer slep')
    expect(titles(found)).toContain('Safer sleep')
    expect(found.text('search-spelling')).toBe('Showing results for safer sleep instead of “saffer slep”.')
  })

  test('leaves no trace: not in a cache, in no address, and no word of it in a log', async () => {
    const { answer } = await results('trousermelon')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'")
    expect([...hub.log, ...hub.faults]).toEqual([])
    // grep ends with 1 when it finds nothing.
    expect(spawnSync('grep', ['-rla', 'trousermelon', hub.dataDir]).status).toBe(1)
  })

  test.each([
    '',
    ' ',
    'x',
    '😀',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'a'.repeat(500),
    '%00%ff',
    '‮abc',
    "' OR 1=1 --",
  ])('answers %j', async (query) => {
    const found = await results(query)
    expect(found.answer.status).toBe(200)
    expect(found.elements.filter(({ name }) => name === 'img')).toEqual([])
    expect(found.text('search-count')).toMatch(query.trim() === '' ? /^Type what/ : /“/)
    expect(found.elements.find(({ attributes }) => attributes.id === 'query')!.attributes.value!.length).toBeLessThanOrEqual(200)
  })

  test('ignores a query in the address, and takes nothing but forms of a sensible size', async () => {
    const asked = await hub.ask('/search/?q=marmalade')
    expect(asked.status).toBe(200)
    expect(await asked.text()).not.toContain('marmalade')
    const large = await hub.ask('/search/', { method: 'POST', body: new URLSearchParams({ query: 'x'.repeat(20_000) }) })
    expect(large.status).toBe(413)
    expect(await large.text()).toContain('0800 1111')
    expect((await hub.ask('/search/', { method: 'PUT', body: 'x' })).status).toBe(405)
    expect((await hub.ask('/topics/', { method: 'POST', body: 'x' })).status).toBe(405)
  })

  test('says where to turn while the CMS is away, and the page itself is still there', async () => {
    hub.setAway(true)
    const answer = await hub.search('my dad hits me').finally(() => hub.setAway(false))
    const words = await answer.text()
    expect(answer.status).toBe(503)
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(words).toContain('tel:999')
    expect(words).toContain('0800 1111')
    expect(words).not.toContain('my dad')
    expect((await hub.ask('/search/')).status).toBe(200)
  })
})

describe('what is published', () => {
  test('is searched with its newest words', async () => {
    hub.store.put(article('fresh', 'Fresh advice', 'A wombat is new here.'))
    await hub.publisher.publishChanges()
    expect(titles(await results('wombat'))).toEqual(['Fresh advice'])
    hub.store.put(article('fresh', 'Fresh advice', 'A quokka is new here.'))
    await hub.publisher.publishChanges()
    expect(titles(await results('wombat'))).toEqual([])
    expect(titles(await results('quokka'))).toEqual(['Fresh advice'])
    await hub.indexed()
    expect(await everyWord()).toContain('quokka')
  })

  test('and taken down is gone from search at once, and from every file of it once the index is built anew', async () => {
    const before = await searchPaths()
    expect(await everyWord()).toContain('marmalade')
    expect(titles(await results('marmalade'))).toEqual(['Withdrawn advice'])
    hub.store.remove({ kind: 'articles', id: 'gone' })
    await hub.publisher.publishChanges()
    const left = await searchPaths()
    const removed = before.filter((path) => !left.includes(path))
    expect(removed).toEqual([expect.stringMatching(/^\/pagefind\/fragment\//)])
    expect((await hub.ask(removed[0]!)).status).toBe(404)
    expect(titles(await results('marmalade'))).toEqual([])
    await hub.indexed()
    expect(await everyWord()).not.toContain('marmalad')
  })

  test('is found again after every page was rendered anew, without another index', async () => {
    const before = (await searchPaths()).sort()
    await hub.publisher.renderAll()
    expect((await searchPaths()).sort()).toEqual(before)
    expect((await hub.ask('/pagefind/pagefind.js')).status).toBe(200)
  })
})
