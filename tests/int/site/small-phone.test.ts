import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { buildSite } from '#tests/support/built-site.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { theSettings } from '#tests/support/content-records.ts'
import { brokenWords } from '#tests/support/e2e/checks/broken-words.ts'
import { enlargeText } from '#tests/support/e2e/checks/reflow.ts'
import { serveReferenceSite } from '#tests/support/reference-site.ts'
import { sampleContent } from '#tests/support/sample-content.ts'
import { serveSite, type SiteServer } from '#tests/support/site-server.ts'

/** The smallest phone in use. */
const viewport = { width: 320, height: 568 }

let browser: Browser
let reference: SiteServer
beforeAll(async () => {
  ;[browser, reference] = await Promise.all([launchBrowser(), serveReferenceSite()])
})
afterAll(async () => {
  await browser?.close()
  await reference?.close()
})

async function visit<Result>(address: string, use: (page: Page) => Promise<Result>, size = viewport): Promise<Result> {
  const page = await browser.newPage({ viewport: size, javaScriptEnabled: true })
  try {
    await page.goto(address)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    return await use(page)
  } finally {
    await page.close()
  }
}

/** How far down the first number besides the emergency line ends, and where the first screen does: at its edge or at what floats there. */
const firstNumber = (page: Page) =>
  page.evaluate(() => {
    const numbers = [...document.querySelectorAll('main a[href^="tel:"]')].filter((link) => link.checkVisibility())
    const other = numbers.find((link) => link.getAttribute('href') !== 'tel:999')
    return {
      words: other?.textContent?.replace(/\s+/g, ' ').trim(),
      end: other?.getBoundingClientRect().bottom ?? Infinity,
      screenEnd: document.querySelector('.exit')?.getBoundingClientRect().top ?? innerHeight,
    }
  })

describe('somebody to call is on the first screen', () => {
  test.each([
    ['/', 'Call 0800 1111 Under 19? Childline'],
    ['/young-people/', 'Call 0800 1111 Childline'],
    ['/parents/', 'Call 0345 603 7627 Essex Children and Families Hub'],
    ['/topics/bullying/', 'Call 0800 1111 Childline'],
    ['/topics/domestic-abuse/', 'Call 0808 2000 247 National Domestic Abuse Helpline'],
    ['/articles/online-all-night/', 'Call 0800 1111 Childline'],
    ['/articles/getting-through-tonight/', 'Call 0800 1111 Childline'],
    ['/articles/when-home-does-not-feel-safe/', 'Call 0800 1111 Childline'],
    ['/articles/how-to-refer-a-child-in-essex/', 'Call 0345 603 7627 Essex Children and Families Hub'],
  ])('of %s', async (path, words) => {
    const found = await visit(reference.address + path, firstNumber)
    expect(found.words).toBe(words)
    expect(found.end).toBeLessThanOrEqual(found.screenEnd)
    const title = await visit(reference.address + path, (page) => page.getByRole('heading', { level: 1 }).boundingBox())
    expect(title!.y + title!.height, 'the title stands whole above it').toBeLessThan(found.end)
  })

  test('and 999 above it', async () => {
    const emergency = await visit(reference.address, (page) => page.getByRole('link', { name: 'Call 999' }).boundingBox())
    expect(emergency!.y).toBeLessThan(60)
  })

  test('a wider screen, where help stands beside the advice, names it once', async () => {
    const path = '/articles/online-all-night/'
    const links = (page: Page) => page.locator('.hero a[href^="tel:"]:visible').count()
    expect(await visit(reference.address + path, links, { width: 768, height: 900 })).toBe(0)
  })
})

test.each([
  '/',
  '/young-people/',
  '/professionals/',
  '/topics/domestic-abuse/',
  '/articles/getting-through-tonight/',
  '/articles/child-death-review-figures/',
  '/documents/annual-report-2012-13/',
  '/documents/annual-report-2012-13/money/',
  '/documents/annual-report-2012-13/communications-and-training/',
  '/worried-about-a-child/',
  '/find-help/',
])('with text twice as large %s cuts no word', async (path) => {
  const broken = await visit(reference.address + path, async (page) => {
    await enlargeText(page)
    return brokenWords(page)
  })
  expect(broken).toEqual([])
})

describe('a partnership’s long name', () => {
  const name = 'Anyshire, Othershire and Thirdshire Safeguarding Children Partnership'
  const shown = (page: Page) => page.locator('.site-name').innerText()

  test.each([
    ['is short on a small phone', name, 320, 'ASP'],
    ['is whole where there is room', name, 360, name],
    ['of 45 letters is whole on every screen', 'A'.repeat(45), 320, 'A'.repeat(45)],
  ])('%s', async (_what, given, width, expected) => {
    const content = contentOf(sampleContent({ settings: theSettings({ name: given }) }))
    const server = await serveSite(await buildSite(), () => content)
    expect(await visit(server.address, shown, { width, height: 568 })).toBe(expected)
    await server.close()
  })
})
