import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { signInByForm } from '#tests/support/e2e/admin.ts'
import { barriers, overflow, visit } from '#tests/support/e2e/visit.ts'
import { signIn } from '#tests/support/hub/client.ts'
import { until } from '#tests/support/hub/until.ts'

const hub = inject('hub')
let browser: Browser
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser?.close())

/** One page of every template, with the reference content. */
const templates = [
  '/',
  '/young-people/',
  '/parents/',
  '/professionals/',
  '/topics/',
  '/topics/bullying/',
  '/articles/getting-through-tonight/',
  '/worried-about-a-child/',
  '/accessibility/',
  '/nothing-is-here/',
]

/** Every page of the site, as the sitemap names them. */
async function everyPage(): Promise<string[]> {
  const index = await (await fetch(`${hub.address}/sitemap.xml`)).text()
  const addresses = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!)
  const parts = await Promise.all(addresses(index).map(async (part) => addresses(await (await fetch(part)).text())))
  return parts.flat().map((address) => new URL(address).pathname)
}

test('no page of the reference site has a barrier', async () => {
  const paths = await everyPage()
  expect(paths.length).toBeGreaterThan(50)
  const { page, complaints, close } = await visit(browser)
  const found: string[] = []
  for (const path of paths) {
    await page.goto(hub.address + path)
    found.push(...(await barriers(page)).map((barrier) => `${path} ${barrier}`))
  }
  expect(found).toEqual([])
  expect(complaints).toEqual([])
  await close()
}, 300_000)

describe.each([
  ['on a phone', { viewport: { width: 320, height: 640 } }],
  ['in the dark', { colorScheme: 'dark' as const }],
  ['with strong contrast asked for', { contrast: 'more' as const, forcedColors: 'active' as const }],
])('%s', (_how, options) => {
  test('no template has a barrier or runs over the edge', async () => {
    const { page, close } = await visit(browser, options)
    const found: string[] = []
    for (const path of templates) {
      await page.goto(hub.address + path)
      found.push(...(await barriers(page)).map((barrier) => `${path} ${barrier}`))
      expect(await overflow(page), path).toBeLessThanOrEqual(0)
    }
    expect(found).toEqual([])
    await close()
  })
})

test('the page that says that an article is gone has no barrier', async () => {
  const admin = await signIn(hub.address, hub.account)
  const values = { title: 'Short-lived', slug: 'short-lived', _status: 'draft' }
  const { body } = await admin.call('POST', '/api/pages?draft=true', values)
  const { docs } = (await admin.call('GET', '/api/pages?where[slug][equals]=about&depth=0')).body
  const { summary, reviewBy, body: text } = docs[0]
  const published = await admin.call('PATCH', `/api/pages/${body.doc.id}`, {
    ...values,
    summary,
    reviewBy,
    body: text,
    _status: 'published',
  })
  expect(published.status, JSON.stringify(published.body)).toBe(200)
  const { page, close } = await visit(browser)
  await until('the page to be live', 20, async () => (await page.goto(`${hub.address}/short-lived/`))?.status() === 200)
  await admin.call('POST', `/api/pages/${body.doc.id}/unpublish`, { reason: 'It was made for a test.' })
  await until('the page to be gone', 20, async () => (await page.goto(`${hub.address}/short-lived/`))?.status() === 410)
  expect(await barriers(page)).toEqual([])
  await close()
})

test.each([
  ['wide', { width: 1280, height: 900 }],
  ['phone', { width: 360, height: 740 }],
])('the pages before signing in have no barrier: %s', async (_size, viewport) => {
  const { page, close } = await visit(browser, { viewport })
  for (const path of ['/admin/login', '/admin/forgot']) {
    await page.goto(hub.address + path)
    await page.getByRole('button').first().waitFor()
    expect(await barriers(page), path).toEqual([])
    expect(await overflow(page), path).toBeLessThanOrEqual(0)
  }
  await close()
})

test('an editor on a phone sees the dashboard and the list of articles without scrolling sideways', async () => {
  const { page, close } = await visit(browser, { viewport: { width: 360, height: 740 } })
  await signInByForm(page, hub.address, hub.account)
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page.goto(`${hub.address}/admin/collections/articles`)
  await page.getByPlaceholder(/search/i).waitFor()
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await close()
})
