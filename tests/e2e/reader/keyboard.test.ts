import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { visit, type Visit } from '#tests/support/e2e/visit.ts'

const hub = inject('hub')
let browser: Browser
let reader: Visit
beforeAll(async () => {
  browser = await launchBrowser()
  reader = await visit(browser)
})
afterAll(async () => {
  await reader?.close()
  await browser?.close()
})

interface Focused {
  text: string
  href: string
  /** Whether a ring is drawn around it and it lies within the window. */
  isSeen: boolean
}

const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const hasRing = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
    const isOnScreen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    return { text: element.innerText.trim(), href: element.getAttribute('href') ?? '', isSeen: hasRing && isOnScreen }
  })

/** Presses Tab until the focus is on what is looked for; every stop on the way must be seen. */
async function tabTo(page: Page, isIt: (stop: Focused) => boolean, most = 60): Promise<Focused> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    expect(stop.isSeen, `the focus on “${stop.text}” is seen`).toBe(true)
    if (isIt(stop)) return stop
  }
  throw new Error(`After ${most} presses of Tab it was not reached; the focus is on “${(await focused(page)).text}”.`)
}

test('the first press of Tab offers to skip to the content, and it does', async () => {
  const { page } = reader
  await page.goto(`${hub.address}/young-people/`)
  const skip = await tabTo(page, () => true, 1)
  expect(skip).toMatchObject({ text: 'Skip to main content', isSeen: true })
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null), 'the navigation was skipped').toBe(true)
})

test('with the keyboard alone a young person gets from the home page to a help line', async () => {
  const { page } = reader
  await page.goto(hub.address)
  await tabTo(page, ({ text }) => text === 'Skip to main content', 1)
  await page.keyboard.press('Enter')
  await tabTo(page, ({ href }) => href === '/young-people/')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/young-people\/$/)

  await tabTo(page, ({ text }) => text === 'Skip to main content', 1)
  await page.keyboard.press('Enter')
  await tabTo(page, ({ href }) => href.startsWith('/articles/'))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/articles\//)

  const line = await tabTo(page, ({ href, text }) => href.startsWith('tel:') && text !== 'Call 999')
  expect(line.text).toMatch(/^Call \d/)
})

test('no page is a trap: Tab goes through all of it and out again', async () => {
  const { page } = reader
  await page.goto(`${hub.address}/worried-about-a-child/`)
  const stopsThere = await page.locator('a[href]:visible, button:visible, summary:visible').count()
  let isOut = false
  for (let presses = 0; presses < stopsThere + 3 && !isOut; presses += 1) {
    await page.keyboard.press('Tab')
    isOut = await page.evaluate(() => document.activeElement === document.body)
  }
  expect(isOut, `Tab leads out of the page within ${stopsThere + 3} presses`).toBe(true)
})
