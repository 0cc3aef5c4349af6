import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { draftIsSaved, openArticle, signInByForm, titleAt } from '#tests/support/e2e/admin.ts'
import { visit } from '#tests/support/e2e/visit.ts'
import { until } from '#tests/support/hub/until.ts'

const hub = inject('hub')
const path = '/articles/hot-weather-and-children/'

let browser: Browser
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser?.close())

const pageText = async (at: string) => (await fetch(`${hub.address}${at}`)).text()

test('an editor signs in, edits an article, presses Publish, and readers have the new text', async () => {
  const editor = await visit(browser)
  const { page } = editor
  await signInByForm(page, hub.address, hub.account)
  const original = await openArticle(page, hub.address, path)

  const better = `${original}, checked again`
  await page.getByLabel('Title').fill(better)
  await draftIsSaved(page, better)
  expect(await titleAt(hub.address + path), 'a draft is nothing to readers').toBe(original)

  await page.getByRole('button', { name: 'Publish changes' }).click()
  await until('readers to have the new text', 20, async () => (await titleAt(hub.address + path)) === better)
  await until(
    'the list of parents’ articles to have it too',
    20,
    async () => (await pageText('/parents/')).includes(better) || (await pageText('/feed.xml')).includes(better),
  )

  const standing = page.getByRole('region', { name: 'Where this stands' })
  await standing.getByText('Live', { exact: true }).waitFor()
  expect(await standing.getByRole('link', { name: 'View on site' }).getAttribute('href')).toBe(path)
  expect(editor.complaints.filter((complaint) => /content security policy|hydrat/i.test(complaint))).toEqual([])
  await editor.close()
})

test('a page that an editor takes down is gone for readers at once, and its address says so', async () => {
  const article = '/articles/football-and-figures/'
  const reader = await visit(browser)
  expect((await reader.page.goto(hub.address + article))?.status()).toBe(200)

  const editor = await visit(browser)
  await signInByForm(editor.page, hub.address, hub.account)
  await openArticle(editor.page, hub.address, article)
  await editor.page.locator('.doc-controls__popup button, .doc-controls .popup-button').last().click()
  await editor.page.getByRole('button', { name: 'Delete', exact: true }).waitFor()
  expect(await editor.page.getByText('Unpublish').count(), 'no other way asks no reason').toBe(0)
  await editor.page.keyboard.press('Escape')
  const standing = editor.page.getByRole('region', { name: 'Where this stands' })
  await standing.getByRole('button', { name: 'Take down' }).click()
  await standing.getByRole('button', { name: 'Take it down' }).click()
  await standing.getByText('Say in a sentence why it comes down.').waitFor()
  expect((await fetch(hub.address + article)).status, 'nothing comes down without a reason').toBe(200)
  await standing.getByLabel('Why it comes down').fill('The figures are out of date')
  await standing.getByRole('button', { name: 'Take it down' }).click()

  await until('readers to be told that it is gone', 20, async () => (await fetch(hub.address + article)).status === 410)
  expect((await reader.page.reload())?.status()).toBe(410)
  expect(await reader.page.getByRole('heading', { level: 1 }).textContent()).toBeTruthy()
  await standing.getByText('Draft', { exact: true }).waitFor()
  await expect.poll(() => pageText('/feed.xml'), { timeout: 5000 }).not.toContain(article)
  await expect.poll(() => pageText('/sitemaps/1.xml'), { timeout: 5000 }).not.toContain(article)
  await Promise.all([editor.close(), reader.close()])
})
