import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { draftIsSaved, openArticle, signInByForm } from '#tests/support/e2e/admin.ts'
import { barriers, visit, type Visit } from '#tests/support/e2e/visit.ts'
import { signIn, type HubClient } from '#tests/support/hub/client.ts'

const hub = inject('hub')
let browser: Browser
let editor: Visit
let admin: HubClient
beforeAll(async () => {
  browser = await launchBrowser()
  editor = await visit(browser, { viewport: { width: 1600, height: 1000 } })
  admin = await signIn(hub.address, hub.account)
  await signInByForm(editor.page, hub.address, hub.account)
})
afterAll(async () => {
  await editor?.close()
  await browser?.close()
})

test('beside the form stands the page as readers will have it, and a saved change shows there', async () => {
  const { page } = editor
  const title = await openArticle(page, hub.address, '/articles/when-jokes-hurt/')
  await page.locator('#live-preview-toggler').click()
  const preview = page.frameLocator('#live-preview-iframe')
  await preview.getByRole('heading', { level: 1 }).waitFor()
  expect(await preview.getByRole('heading', { level: 1 }).innerText()).toContain(title)
  // Its script listens for saves from then on.
  await page
    .frames()
    .find((frame) => frame.url().includes('/preview/'))!
    .waitForLoadState('load')

  const better = 'When jokes stop being funny'
  await page.getByLabel('Title').fill(better)
  await draftIsSaved(page, better)
  await preview.getByRole('heading', { level: 1, name: better }).waitFor({ timeout: 30_000 })
  const live = await (await fetch(`${hub.address}/articles/when-jokes-hurt/`)).text()
  expect(live).not.toContain(better)
})

test('an unfinished draft has a preview too, and its gaps are marked in words', async () => {
  const { body } = await admin.call('POST', '/api/articles?draft=true', { title: 'Only a title so far', _status: 'draft' })
  const { page } = editor
  const response = await page.goto(`${hub.address}/preview/draft/articles/${body.doc.id}`)
  expect(response?.status()).toBe(200)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Only a title so far')
  const gaps = await page.locator('mark.gap').allInnerTexts()
  expect(gaps.join(' ')).toMatch(/summary/i)
  expect(gaps.join(' ')).toMatch(/audience/i)
  expect(await barriers(page)).toEqual([])
})

test('a preview link opens the draft for somebody without an account, until it is taken back', async () => {
  const { page } = editor
  const title = await openArticle(page, hub.address, '/articles/online-all-night/')
  await page.getByRole('button', { name: 'Make a preview link' }).click()
  const url = await page.getByLabel('Preview link').inputValue()

  const colleague = await visit(browser)
  const response = (await colleague.page.goto(url))!
  expect(response.status()).toBe(200)
  expect(await response.headerValue('x-robots-tag')).toContain('noindex')
  expect(await response.headerValue('cache-control')).toBe('no-store')
  expect(await response.headerValue('referrer-policy')).toBe('no-referrer')
  expect(await colleague.page.getByRole('heading', { level: 1 }).innerText()).toContain(title)
  expect(colleague.complaints).toEqual([])
  expect(await colleague.page.context().cookies()).toEqual([])

  const { docs } = (await admin.call('GET', '/api/preview-links?sort=-createdAt&limit=1')).body
  await admin.call('DELETE', `/api/preview-links/${docs[0].id}`)
  expect((await colleague.page.reload())?.status()).toBe(410)
  expect(await colleague.page.getByRole('heading', { level: 1 }).innerText()).toContain('no longer works')
  expect(await barriers(colleague.page)).toEqual([])
  await colleague.close()
})
