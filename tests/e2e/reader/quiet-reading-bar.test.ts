import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { readQuietly } from '#tests/support/e2e/quiet-reader.ts'
import { barriers, overflow, visit } from '#tests/support/e2e/visit.ts'

const hub = inject('hub')
const sensitive = `${hub.address}/articles/getting-through-tonight/`

let browser: Browser
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser?.close())

describe('the bar', () => {
  const screens = [
    { name: 'on a small phone', viewport: { width: 320, height: 568 } },
    { name: 'on a desk', viewport: { width: 1280, height: 800 } },
  ]

  test.each(screens)('is in sight wherever the page is scrolled to, $name', async ({ viewport }) => {
    const reader = await readQuietly(browser, sensitive, { viewport })
    for (const share of [0, 0.5, 1]) {
      await reader.page.evaluate((to) => scrollTo({ top: document.body.scrollHeight * to, behavior: 'instant' }), share)
      const box = (await reader.page.locator('.exit-button').boundingBox())!
      expect(box.y, `at ${share}`).toBeGreaterThanOrEqual(0)
      expect(box.y + box.height, `at ${share}`).toBeLessThanOrEqual(viewport.height)
      expect(box.height).toBeGreaterThanOrEqual(44)
      const isOnTop = await reader.page.locator('.exit-button').evaluate((button) => {
        const { x, y, width, height } = button.getBoundingClientRect()
        return button.contains(document.elementFromPoint(x + width / 2, y + height / 2))
      })
      expect(isOnTop, `at ${share}`).toBe(true)
    }
    expect(await overflow(reader.page)).toBeLessThanOrEqual(0)
    await reader.close()
  })

  test.each(screens)('never hides what has the focus, $name', async ({ viewport }) => {
    const reader = await readQuietly(browser, sensitive, { viewport, reducedMotion: 'reduce' })
    const { page } = reader
    const hidden: string[] = []
    let stops = 0
    const walk = async (key: string) => {
      for (; stops < 300; stops += 1) {
        await page.keyboard.press(key)
        const stop = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement
          const { left, right, top, bottom } = element.getBoundingClientRect()
          const bar = document.querySelector('.exit')!
          const points = [top + 1, (top + bottom) / 2, bottom - 1].map((y) => document.elementFromPoint((left + right) / 2, y))
          const isCovered = !bar.contains(element) && points.every((point) => point === null || bar.contains(point))
          return { isOut: element === document.body, isCovered, text: element.innerText.trim() }
        })
        if (stop.isOut) return
        if (stop.isCovered) hidden.push(`${key}: ${stop.text}`)
      }
    }
    await walk('Tab')
    expect(stops).toBeGreaterThan(20)
    await walk('Shift+Tab')
    expect(hidden).toEqual([])
    expect(page.url()).toBe(sensitive)
    await reader.close()
  })

  test.each(['light', 'dark'] as const)('is without barriers in %s, while it counts as well', async (colorScheme) => {
    const reader = await readQuietly(browser, sensitive, { colorScheme })
    await reader.press('Shift', 'Shift')
    expect(await barriers(reader.page)).toEqual([])
    await reader.close()
  })

  test('is not printed', async () => {
    const reader = await readQuietly(browser, sensitive)
    await reader.page.emulateMedia({ media: 'print' })
    expect(await reader.page.locator('.exit-button').isVisible()).toBe(false)
    await reader.close()
  })

  test('leads to what a phone remembers', async () => {
    const reader = await readQuietly(browser, sensitive)
    await reader.page.locator('.exit').getByRole('link', { name: 'What your phone remembers' }).click()
    await reader.page.waitForURL(`${hub.address}/what-your-phone-remembers/`)
    await reader.close()
  })
})

test('pages of sensitive topics have the bar, keep their headers and a plain title; other pages have no bar', async () => {
  const reader = await visit(browser)
  for (const path of ['/topics/feelings-and-self-harm/', '/articles/getting-through-tonight/']) {
    const response = (await reader.page.goto(hub.address + path))!
    expect(await reader.page.locator('.exit').count(), path).toBe(1)
    expect(await response.headerValue('referrer-policy')).toBe('no-referrer')
    expect(await response.headerValue('cache-control')).toBe('no-store')
    expect(await reader.page.title()).toMatch(/^Advice – /)
  }
  for (const path of ['/', '/topics/', '/topics/bullying/', '/worried-about-a-child/', '/find-help/', '/nowhere/']) {
    await reader.page.goto(hub.address + path)
    expect(await reader.page.locator('.exit, [data-exit]').count(), path).toBe(0)
  }
  await reader.close()
})
