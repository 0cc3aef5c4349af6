import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { anArticle } from '#tests/support/content-records.ts'
import { barriers, overflow, visit, type Visit } from '#tests/support/e2e/visit.ts'
import { published } from '#tests/support/publisher-kit.ts'
import { publishedReference } from '#tests/support/published-reference.ts'
import { startSearchHub, type SearchHub } from '#tests/support/search-hub.ts'
import { readReference } from '../../../scripts/seed/read-reference.ts'

const withdrawn = published(
  'articles',
  anArticle({ id: 'marmalade', title: 'Marmalade', topics: ['bullying'], body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Marmalade and gooseberries.' }] }] }), // prettier-ignore
)

let hub: SearchHub
let browser: Browser
beforeAll(async () => {
  hub = await startSearchHub([...publishedReference(await readReference()), withdrawn])
  await hub.indexed()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await hub?.stop()
})

/** The search page in a browser of its own, and what somebody does with it. */
async function searchPage(options: Parameters<typeof visit>[1] = {}) {
  const visited = await visit(browser, options)
  await visited.page.goto(`${hub.address}/search/`)
  const { page } = visited
  const box = page.getByRole('searchbox')
  const countOf = (query: string) => page.getByRole('status').filter({ hasText: `“${query}”` })
  return {
    ...visited,
    box,
    titles: () => page.locator('.found h3').allTextContents(),
    lines: () => page.locator('.search-help .helpline-name').allTextContents(),
    /** Types like a person, and waits until the count of the pages is said. */
    async type(query: string, shown = query) {
      await box.fill('')
      await box.pressSequentially(query, { delay: 20 })
      await countOf(shown).waitFor({ timeout: 10_000 })
    },
    countOf,
  }
}

/** What a browser was told of a page beyond the site: nothing but the hub was asked, and nothing in it was the query. */
function expectPrivate({ requests }: Visit, words: RegExp): void {
  expect(requests.filter((address) => !address.startsWith(hub.address))).toEqual([])
  expect(requests.filter((address) => words.test(decodeURIComponent(address)))).toEqual([])
}

describe('results while somebody types', () => {
  test('come without sending a word away, with help first', async () => {
    const search = await searchPage()
    const asked: string[] = []
    search.page.on('request', (request) => asked.push(`${request.method()} ${request.postData() ?? ''}`))
    await search.type('my step dad keeps hitting my mum')
    expect(await search.lines()).toContain('Childline')
    expect(await search.page.locator('.search-answer section h2').allTextContents()).toEqual([
      'You can talk to someone now',
      'Topics',
      'Pages',
    ])
    expect(await search.page.locator('.topic-links a').first().textContent()).toBe('Domestic abuse')
    expect(await search.titles()).toContain('When home does not feel safe')
    expectPrivate(search, /step dad|hitting/)
    expect(new Set(asked)).toEqual(new Set(['GET ']))
    expect(new URL(search.page.url()).href).toBe(`${hub.address}/search/`)
    expect(search.complaints).toEqual([])
    await search.close()
  })

  test('keep nothing on the device', async () => {
    const search = await searchPage()
    await search.type('nudes')
    const kept = await search.page.evaluate(async () => [document.cookie, localStorage.length, sessionStorage.length, (await caches.keys()).length, (await indexedDB.databases()).length]) // prettier-ignore
    expect(kept).toEqual(['', 0, 0, 0, 0])
    await search.page.locator('.found a').first().click()
    await search.page.waitForURL((address) => address.pathname !== '/search/')
    expect(await search.page.evaluate(() => document.referrer)).toBe('')
    await search.page.goBack()
    expect(await search.box.inputValue()).toBe('')
    await search.close()
  })

  test('mend the spelling, and say so', async () => {
    const search = await searchPage()
    await search.type('suicde', 'suicide')
    const spelling = search.page.locator('.search-spelling')
    expect(await spelling.textContent()).toBe('Showing results for suicide instead of “suicde”.')
    await search.type('safer slep for babies')
    await search.page.getByRole('button', { name: 'safer sleep for babies' }).click()
    await search.countOf('safer sleep for babies').waitFor()
    expect(await search.box.inputValue()).toBe('safer sleep for babies')
    expect((await search.titles())[0]).toBe('Safer sleep for babies')
    await search.close()
  })

  test('show what was typed and what was written as text, whatever it is', async () => {
    const search = await searchPage()
    await search.type('<img src=x onerror=alert(1)> bullying')
    expect(await search.page.locator('#answer img').count()).toBe(0)
    await search.type('😀😀')
    expect(await search.titles()).toEqual([])
    await search.box.fill('x'.repeat(500))
    await search.countOf('x'.repeat(200)).waitFor()
    await search.box.fill('b')
    await search.page.getByRole('heading', { name: 'Or choose a topic' }).waitFor()
    expect(search.complaints).toEqual([])
    await search.close()
  })

  test('can be used with the keyboard alone, and by ear', async () => {
    const search = await searchPage()
    await search.box.focus()
    await search.page.keyboard.type('bullying')
    await search.countOf('bullying').waitFor()
    await search.page.keyboard.press('Enter')
    await search.page.waitForFunction(() => document.activeElement?.id === 'found')
    await search.page.keyboard.press('Tab')
    const focused = await search.page.evaluate(() => document.activeElement?.closest('.found') !== null)
    expect(focused).toBe(true)
    expect(new URL(search.page.url()).pathname).toBe('/search/')
    await search.close()
  })

  test.each([
    ['a small phone', { viewport: { width: 320, height: 640 } }],
    ['a dark screen', { colorScheme: 'dark' as const }],
    ['forced colours', { forcedColors: 'active' as const }],
  ])('stand in nobody’s way on %s', async (_what, options) => {
    const search = await searchPage(options)
    expect(await barriers(search.page)).toEqual([])
    await search.type('suicde', 'suicide')
    expect(await barriers(search.page)).toEqual([])
    expect(await overflow(search.page)).toBe(0)
    await search.page.goto(`${hub.address}/topics/`)
    expect(await barriers(search.page)).toEqual([])
    expect(await overflow(search.page)).toBe(0)
    await search.close()
  })
})

describe('when things change or are missing', () => {
  test('a page that is taken down is no result any more, before and after the index is built anew', async () => {
    const search = await searchPage()
    await search.type('gooseberries')
    expect(await search.titles()).toEqual(['Marmalade'])
    await search.close()
    hub.store.remove(withdrawn)
    await hub.publisher.publishChanges()
    const another = await searchPage()
    await another.type('gooseberries')
    expect(await another.titles()).toEqual([])
    // The index is another by now; the page in hand finds that out by itself.
    await hub.indexed()
    await another.page.waitForTimeout(5_100)
    await another.type('young carers')
    expect((await another.titles()).length).toBeGreaterThan(0)
    await another.close()
  })

  test('without an index the form answers as it does without script', async () => {
    const search = await searchPage()
    await search.page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: 'none' }))
    await search.page.reload()
    await search.box.fill('bullying')
    await search.box.press('Enter')
    await search.countOf('bullying').waitFor()
    expect(await search.titles()).toContain('Helping a child who is being bullied')
    expect(new URL(search.page.url()).search).toBe('')
    await search.close()
  })

  test('without script the form answers with the same page', async () => {
    const search = await searchPage({ javaScriptEnabled: false })
    await search.box.fill('nudes')
    await search.page.getByRole('button', { name: 'Search' }).click()
    await search.countOf('nudes').waitFor()
    expect(await search.lines()).toContain('Childline')
    expect((await search.titles()).length).toBeGreaterThan(2)
    await search.close()
  })
})
