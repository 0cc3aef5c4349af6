import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { overflow, visit, type Visit } from '#tests/support/e2e/visit.ts'

const hub = inject('hub')
/** The smallest phone in use, with scripts switched off. */
const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2, javaScriptEnabled: false }

let browser: Browser
let parent: Visit
beforeAll(async () => {
  browser = await launchBrowser()
  parent = await visit(browser, phone)
})
afterAll(async () => {
  await parent?.close()
  await browser?.close()
})

/** What is promised of every page that a parent comes through. */
async function isGoodOnAPhone(): Promise<void> {
  const { page } = parent
  expect(await overflow(page), `${page.url()} is wider than the phone`).toBeLessThanOrEqual(0)
  const worried = page.getByRole('link', { name: 'Worried about a child?' }).first()
  const box = (await worried.boundingBox())!
  expect(box.y + box.height, `"Worried about a child?" is on the first screen of ${page.url()}`).toBeLessThan(640)
  // WCAG 2.2, 2.5.8.
  expect(Math.min(box.height, box.width), 'a thumb hits it').toBeGreaterThanOrEqual(24)
}

test('a parent finds advice on safer sleep and somebody to call, on a small phone without scripts', async () => {
  const { page } = parent
  await page.goto(hub.address)
  await isGoodOnAPhone()
  await page.getByRole('main').getByRole('link', { name: 'Parents and carers' }).tap()
  await page.waitForURL(/\/parents\/$/)
  await isGoodOnAPhone()

  await page
    .getByRole('main')
    .getByRole('link', { name: /^Safer sleep for babies/ })
    .first()
    .tap()
  await page.waitForURL(/\/articles\/safer-sleep-for-babies\/$/)
  await isGoodOnAPhone()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Safer sleep')

  const call = page.getByRole('main').getByRole('link', { name: /^Call/ }).first()
  expect(await call.getAttribute('href')).toMatch(/^tel:\d{3,}$/)
  expect((await call.boundingBox())!.height).toBeGreaterThanOrEqual(24)
})

test('from any page "Worried about a child?" is one tap away, and the number is on its first screen', async () => {
  const { page } = parent
  for (const path of ['/', '/topics/', '/articles/safer-sleep-for-babies/', '/privacy/', '/nothing-is-here/']) {
    await page.goto(hub.address + path)
    await page.getByRole('link', { name: 'Worried about a child?' }).first().tap()
    await page.waitForURL(/\/worried-about-a-child\/$/)
    const emergency = page.getByRole('main').getByRole('link', { name: 'Call 999' }).first()
    expect((await emergency.boundingBox())!.y).toBeLessThan(640)
  }
})
