import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { visit } from '#tests/support/e2e/visit.ts'
import { sourceHash } from '#tests/support/source-hash.ts'

const hub = inject('hub')
let browser: Browser
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser?.close())

const paths = [
  '/',
  '/young-people/',
  '/topics/',
  '/topics/bullying/',
  '/articles/getting-through-tonight/',
  '/worried-about-a-child/',
  '/privacy/',
  '/nowhere/',
]

test('a reader’s browser keeps nothing of the site and asks nobody else for anything', async () => {
  const reader = await visit(browser)
  const { page, requests } = reader
  for (const path of paths) {
    const response = (await page.goto(hub.address + path, { waitUntil: 'networkidle' }))!
    expect(await response.headerValue('set-cookie'), path).toBeNull()
    const kept = await page.evaluate(async () => ({
      cookies: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: 'caches' in window ? (await caches.keys()).length : 0,
      workers: 'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
    }))
    expect(kept, path).toEqual({ cookies: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 })
  }
  expect(await page.context().cookies()).toEqual([])
  expect(requests.filter((address) => new URL(address).origin !== hub.address)).toEqual([])
  expect(requests.length).toBeGreaterThan(paths.length)
  await reader.close()
})

test('a page has no script but the hub’s own, files or known by their hash, and no link tells another site where the reader came from', async () => {
  const reader = await visit(browser)
  for (const path of paths) {
    const response = (await reader.page.goto(hub.address + path))!
    const inline = await reader.page.locator('script:not([type="application/ld+json"]):not([src^="/_astro/"])').allTextContents()
    const [, allowed = ''] = /script-src ([^;]*)/.exec((await response.headerValue('content-security-policy')) ?? '') ?? []
    expect(allowed.split(' ').sort(), path).toEqual(["'self'", ...inline.map(sourceHash)].sort())
    expect(await reader.page.locator('iframe, object, embed, [onclick], [onload]').count(), path).toBe(0)
    expect(await response.headerValue('referrer-policy')).toMatch(/^(no-referrer|strict-origin-when-cross-origin)$/)
    expect(await response.headerValue('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
  }
  await reader.close()
})

test('a reader’s page in another page’s frame stays empty', async () => {
  const stranger = await visit(browser)
  await stranger.page.route('http://stranger.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${hub.address}/"></iframe>` }),
  )
  await stranger.page.goto('http://stranger.example/', { waitUntil: 'networkidle' })
  const frame = stranger.page.frames()[1]
  expect(
    await frame
      ?.locator('h1')
      .count()
      .catch(() => 0),
  ).toBe(0)
  await stranger.close()
})
