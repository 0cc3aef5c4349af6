import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { barriers, visit } from '#tests/support/e2e/visit.ts'

const hub = inject('hub')
const plain = `${hub.address}/articles/safer-sleep-for-babies/`
const sensitive = `${hub.address}/articles/getting-through-tonight/`

let browser: Browser
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser?.close())

/** Has the page note what it hands to the browser, instead of the browser's own dialogues. */
const noteInstead = () => {
  const noted: unknown[] = []
  Object.assign(window, { noted, print: () => noted.push('print') })
  Object.defineProperty(navigator, 'share', { value: async (what: unknown) => void noted.push(what) })
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text: string) => void noted.push(text) } })
}
const noted = () => (window as unknown as { noted: unknown[] }).noted

test('without script an article can be handed on by mail and by WhatsApp, and there is no button that does nothing', async () => {
  const reader = await visit(browser, { javaScriptEnabled: false })
  await reader.page.goto(plain)
  const tools = reader.page.locator('.page-tools')
  const [mail, message] = [tools.getByRole('link', { name: 'Email' }), tools.getByRole('link', { name: 'WhatsApp' })]
  expect(await mail.getAttribute('href')).toMatch(/^mailto:\?subject=Safer%20sleep.*safer-sleep-for-babies/)
  expect(await message.getAttribute('href')).toMatch(/^https:\/\/wa\.me\/\?text=Safer%20sleep.*safer-sleep-for-babies/)
  expect(await tools.locator('button:visible').count()).toBe(0)
  await reader.close()
})

test('with script it can be shared, copied and printed, and copying is said', async () => {
  const reader = await visit(browser)
  const { page } = reader
  await page.addInitScript(noteInstead)
  await page.goto(plain)
  const tools = page.locator('.page-tools')
  await tools.getByRole('button', { name: 'Share…' }).click()
  await tools.getByRole('button', { name: 'Copy link' }).click()
  expect(await tools.getByRole('status').innerText()).toBe('Link copied')
  await tools.getByRole('button', { name: 'Print or save as PDF' }).click()
  const [shared, copied, printed] = (await page.evaluate(noted)) as [{ title: string; url: string }, string, string]
  expect(shared.title).toContain('Safer sleep')
  expect(new URL(shared.url).pathname).toBe('/articles/safer-sleep-for-babies/')
  expect([copied, printed]).toEqual([shared.url, 'print'])
  expect(await barriers(page)).toEqual([])
  expect(reader.complaints).toEqual([])
  await reader.close()
})

test('a browser that refuses to copy leaves the reader with the address', async () => {
  const reader = await visit(browser)
  const { page } = reader
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } }),
  )
  await page.goto(plain)
  await page.getByRole('button', { name: 'Copy link' }).click()
  expect(await page.locator('.page-tools').getByRole('status').innerText()).toContain('/articles/safer-sleep-for-babies/')
  await reader.close()
})

test('of a sensitive page nothing is handed on but the address, and no other service is named', async () => {
  const reader = await visit(browser)
  const { page } = reader
  await page.addInitScript(noteInstead)
  await page.goto(sensitive)
  const tools = page.locator('.page-tools')
  expect(await tools.getByRole('link').count()).toBe(0)
  await tools.getByRole('button', { name: 'Share…' }).click()
  const [shared] = (await page.evaluate(noted)) as [{ title: string; url: string }]
  expect(shared).toEqual({ title: 'Advice', url: expect.stringContaining('/articles/getting-through-tonight/') })
  await reader.close()

  const scriptless = await visit(browser, { javaScriptEnabled: false })
  await scriptless.page.goto(sensitive)
  expect(await scriptless.page.locator('.page-tools').isVisible()).toBe(false)
  await scriptless.close()
})
