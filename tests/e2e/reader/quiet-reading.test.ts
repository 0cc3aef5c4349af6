import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { elsewhere, readQuietly } from '#tests/support/e2e/quiet-reader.ts'

const hub = inject('hub')
const sensitive = `${hub.address}/articles/getting-through-tonight/`

let browser: Browser
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser?.close())

describe('leaving', () => {
  test('one click leads away, tells nobody from where, and Back brings back a page that can be read', async () => {
    const reader = await readQuietly(browser, sensitive)
    await reader.page.locator('.exit-button').click()
    await reader.isGone()
    expect(reader.asked).toHaveLength(1)
    expect(reader.asked[0]).not.toHaveProperty('referer')

    await reader.page.goBack()
    await reader.page.waitForURL(sensitive)
    expect(await reader.page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    expect(await reader.page.locator('.exit-overlay').count()).toBe(0)
    expect(await reader.page.locator('body.is-leaving').count()).toBe(0)
    expect(reader.complaints).toEqual([])
    await reader.close()
  })

  test('while the other page is on its way, nothing of this one can be seen or reached', async () => {
    const reader = await readQuietly(browser, sensitive)
    const { page } = reader
    // An answer without content leaves the browser where it is: on a page that is being left.
    await page.context().route(elsewhere, (route) => route.fulfill({ status: 204 }))
    await reader.page.locator('.exit-button').click({ noWaitAfter: true })
    const overlay = page.getByRole('alert')
    expect(await overlay.innerText()).toBe('Loading')
    expect(await page.locator('body').innerText()).toBe('Loading')
    expect(await overlay.boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 900 })
    await reader.press('Tab')
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    await reader.close()
  })

  test('the link works without script', async () => {
    const reader = await readQuietly(browser, sensitive, { javaScriptEnabled: false })
    expect(await reader.page.locator('.exit-button').getAttribute('rel')).toBe('nofollow noreferrer')
    await reader.page.locator('.exit-button').click()
    await reader.isGone()
    expect(reader.asked[0]).not.toHaveProperty('referer')
    await reader.close()
  })

  test('the second press of Tab is on a link out, straight after the one to the content', async () => {
    const reader = await readQuietly(browser, sensitive)
    await reader.press('Tab', 'Tab')
    expect(await reader.page.evaluate(() => (document.activeElement as HTMLElement).innerText.trim())).toBe('Exit this page')
    await reader.press('Enter')
    await reader.isGone()
    await reader.close()
  })

  test('nothing is stored, nobody else is asked for anything, and the history is left as it was', async () => {
    const reader = await readQuietly(browser, sensitive)
    await reader.press('Shift', 'Shift')
    const kept = await reader.page.evaluate(async () => ({
      cookies: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      history: history.length,
    }))
    // The blank page that a new window opens with is the other entry.
    expect(kept).toEqual({ cookies: '', local: 0, session: 0, databases: 0, history: 2 })
    expect(reader.requests.filter((address) => new URL(address).origin !== hub.address)).toEqual([])
    await reader.close()
  })
})

describe('Shift', () => {
  test('three times leads away, with words and dots on the way', async () => {
    const reader = await readQuietly(browser, sensitive)
    const dots = reader.page.locator('.exit-dots')
    expect(await dots.isVisible()).toBe(false)
    await reader.press('Shift')
    expect(await reader.said()).toBe('Shift, press 2 more times to exit.')
    expect(await dots.isVisible()).toBe(true)
    await reader.press('Shift')
    expect(await reader.said()).toBe('Shift, press 1 more time to exit.')
    await reader.press('Shift')
    await reader.isGone()
    await reader.close()
  })

  test('held for capitals, or with another key in between, leads nowhere', async () => {
    const reader = await readQuietly(browser, sensitive)
    await reader.press('Shift+A', 'Shift+B', 'Shift+C', 'Shift+Tab', 'Shift', 'Shift', 'a', 'Shift', 'Shift')
    expect(await reader.said()).toBe('Shift, press 1 more time to exit.')
    await reader.press('x')
    expect(await reader.said()).toBe('Exit this page expired.')
    expect(await reader.page.locator('.exit-dots').isVisible()).toBe(false)
    expect([reader.page.url(), reader.asked]).toEqual([sensitive, []])
    await reader.close()
  })

  test('may take five seconds from press to press, and no more', async () => {
    const reader = await readQuietly(browser, sensitive)
    await reader.page.clock.install()
    await reader.page.reload()
    await reader.press('Shift')
    await reader.page.clock.runFor(4_900)
    await reader.press('Shift')
    await reader.page.clock.runFor(4_900)
    expect(await reader.said()).toBe('Shift, press 1 more time to exit.')
    await reader.page.clock.runFor(200)
    expect(await reader.said()).toBe('Exit this page expired.')
    await reader.press('Shift')
    expect(await reader.said()).toBe('Shift, press 2 more times to exit.')
    await reader.page.clock.runFor(5_100)
    expect(await reader.said()).toBe('Exit this page expired.')
    await reader.page.clock.runFor(5_100)
    expect(await reader.said()).toBe('')
    await reader.close()
  })
})
