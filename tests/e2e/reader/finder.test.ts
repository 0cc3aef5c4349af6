import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { barriers, overflow, visit, type Visit } from '#tests/support/e2e/visit.ts'

const hub = inject('hub')
const address = `${hub.address}/find-help/`

let browser: Browser
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser?.close())

/** Opens the finder and touches the page, after which it goes step by step. */
async function openAwake(options: Parameters<typeof visit>[1] = {}): Promise<Visit> {
  const reader = await visit(browser, options)
  await reader.page.goto(address)
  await reader.page.keyboard.press('Escape')
  await reader.page.locator('astro-island:not([ssr])').waitFor({ state: 'attached' })
  return reader
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')
const code = (reader: Visit) => reader.requests.filter((url) => url.endsWith('.js'))

/** Presses Tab until a choice has the focus, and takes it. */
async function choose(page: Page, words: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    if (words.test((await focused(page)).trim())) return page.keyboard.press('Enter')
  }
  throw new Error(`No press of Tab leads to ${words}.`)
}

describe('without script', () => {
  test('a young person opens two branches and has a number to call', async () => {
    const reader = await visit(browser, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
    const { page } = reader
    await page.goto(address)
    await page.getByText('I am a young person').click()
    const topic = page.locator('[data-reader=young-people] [data-topic=bullying]')
    await topic.locator('summary').click()
    const call = topic.getByRole('link', { name: /^Childline: 0800 1111/ })
    expect(await call.getAttribute('href')).toBe('tel:08001111')
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await reader.close()
  })

  test('the whole tree is without barriers, all of it open', async () => {
    const reader = await visit(browser, { viewport: { width: 320, height: 640 } })
    await reader.page.goto(address)
    await reader.page.evaluate(() => document.querySelectorAll('details').forEach((branch) => (branch.open = true)))
    expect(await barriers(reader.page)).toEqual([])
    expect(await overflow(reader.page)).toBeLessThanOrEqual(0)
    await reader.close()
  })

  test('a link to one reader’s choices opens them', async () => {
    const reader = await visit(browser, { javaScriptEnabled: false })
    await reader.page.goto(`${address}#about-parents`)
    expect(await reader.page.locator('[data-reader=parents] > .finder-level').isVisible()).toBe(true)
    expect(await reader.page.locator('[data-reader=young-people] > .finder-level').isVisible()).toBe(false)
    await reader.close()
  })
})

describe('step by step', () => {
  test('nothing of it is loaded before the reader touches the page', async () => {
    const reader = await visit(browser)
    await reader.page.goto(address, { waitUntil: 'networkidle' })
    expect(code(reader)).toEqual([])
    await reader.page.mouse.move(200, 300, { steps: 3 })
    await reader.page.locator('astro-island:not([ssr])').waitFor({ state: 'attached' })
    expect(code(reader).length).toBeGreaterThan(0)
    expect(reader.complaints).toEqual([])
    await reader.close()
  })

  test('with the keyboard alone, from the first question to a number, each question announced by its heading', async () => {
    const reader = await openAwake()
    const { page } = reader
    await choose(page, /^I am a young person$/)
    expect(await focused(page)).toBe('Question 2 of 3What do you want to talk about?')
    await choose(page, /^Bullying$/)
    expect(await focused(page)).toBe('Question 3 of 3How do you want to get help?')
    await choose(page, /^Call somebody$/)
    expect(await focused(page)).toBe('Who can help')
    const calls = page.locator('.finder-steps .helpline').getByRole('link', { name: /^Call/ })
    expect(await calls.first().getAttribute('href')).toBe('tel:08001111')
    expect(await page.locator('.finder-steps .helpline').count()).toBeLessThanOrEqual(3)
    expect(await page.locator('.finder-steps').getByRole('link', { name: /./ }).count()).toBeGreaterThan(2)
    await reader.close()
  })

  test('Back goes back one question at a time, to the first with everything closed, and the address never changes', async () => {
    const reader = await openAwake()
    const { page } = reader
    await page.getByText('I am a parent or carer').click()
    await page.getByRole('button', { name: 'Domestic abuse' }).click()
    await page.getByRole('button', { name: 'A child is in danger right now' }).click()
    expect(await page.locator('.finder-steps .helpline').first().innerText()).toContain('999')
    for (const heading of [/How do you want/, /What is it about/, /Who are you/]) {
      await page.getByRole('button', { name: 'Back' }).click()
      expect(await focused(page)).toMatch(heading)
    }
    expect(await page.locator('.finder-tree details[open]').count()).toBe(0)
    expect([page.url(), await page.evaluate(() => history.length)]).toEqual([address, 2])
    await reader.close()
  })

  test('starting again leads to the first question; nothing is stored', async () => {
    const reader = await openAwake()
    const { page } = reader
    await page.getByText('I work or volunteer with children').click()
    await page.getByRole('button', { name: 'Something else' }).click()
    await page.getByRole('button', { name: 'Talk to somebody face to face' }).click()
    expect(await page.locator('.finder-steps').innerText()).toContain('safeguarding lead of your organisation')
    await page.getByRole('button', { name: 'Start again' }).click()
    expect(await focused(page)).toBe('Who are you?')
    const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])
    expect(kept).toEqual(['', 0, 0])
    expect(reader.requests.filter((url) => !url.startsWith(hub.address))).toEqual([])
    await reader.close()
  })

  test('a branch that was open before it woke leads on from where it is', async () => {
    const reader = await visit(browser)
    const { page } = reader
    await page.goto(`${address}#about-young-people`)
    await page.keyboard.press('Escape')
    await page.locator('astro-island:not([ssr])').waitFor({ state: 'attached' })
    await page.locator('[data-reader=young-people] [data-topic=bullying] > summary').click()
    expect(await focused(page)).toBe('Question 3 of 3How do you want to get help?')
    await page.getByRole('button', { name: 'Back' }).click()
    expect(await focused(page)).toContain('What do you want to talk about?')
    await reader.close()
  })

  test.each([
    { colorScheme: 'light', viewport: { width: 320, height: 640 } },
    { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  ] as const)('every step is without barriers: $colorScheme, $viewport.width pixels', async (screen) => {
    const reader = await openAwake(screen)
    const { page } = reader
    for (const step of [/I am a young person/, /^Feelings and self-harm/, /^Send a text/]) {
      expect(await barriers(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      await page.locator('.finder summary:visible, .finder-choices button').filter({ hasText: step }).first().click()
    }
    expect(await barriers(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(reader.complaints).toEqual([])
    await reader.close()
  })
})
