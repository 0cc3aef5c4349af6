import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { signInByForm } from '#tests/support/e2e/admin.ts'
import type { Mode } from '#tests/support/e2e/modes.ts'
import { inLines, survey } from '#tests/support/e2e/survey.ts'
import { barriers, overflow, visit } from '#tests/support/e2e/visit.ts'
import { signIn } from '#tests/support/hub/client.ts'
import { until } from '#tests/support/hub/until.ts'

const hub = inject('hub')
let browser: Browser
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser?.close())

/** Every page of the site, as the sitemap names them. */
async function everyPage(): Promise<string[]> {
  const index = await (await fetch(`${hub.address}/sitemap.xml`)).text()
  const addresses = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!)
  const parts = await Promise.all(addresses(index).map(async (part) => addresses(await (await fetch(part)).text())))
  return parts.flat().map((address) => new URL(address).pathname)
}

const asItIs: Mode = { name: 'computer, light', width: 1280, faults: barriers }

test.each([0, 1, 2])('no page of the reference site has a barrier, as the hub serves it: part %i of 3', async (part) => {
  const paths = await everyPage()
  expect(paths.length).toBeGreaterThan(50)
  const own = paths.filter((_, place) => place % 3 === part)
  expect(inLines(await survey(browser, hub.address, own, [asItIs]))).toEqual([])
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
