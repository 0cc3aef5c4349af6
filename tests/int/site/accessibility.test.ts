import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { buildSite } from '#tests/support/built-site.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { anArticle } from '#tests/support/content-records.ts'
import { everyBlock, sampleContent } from '#tests/support/sample-content.ts'
import { serveSite, type SiteServer } from '#tests/support/site-server.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Pages whose titles and texts try to break out of their places. Every template is examined in `tests/e2e`. */
const pages = [
  '/',
  '/topics/bullying/',
  '/topics/abuse/',
  '/articles/whole/',
  '/articles/secret/',
  '/articles/draft/',
  '/about/',
  '/documents/report/money/',
]

const draft = anArticle({
  id: 'draft',
  title: '',
  body: [{ type: 'gap', message: 'Block 1: choose a help line' }, ...everyBlock],
  gaps: [
    { field: 'title', message: 'Title is missing' },
    { field: 'slug', message: 'Address is missing' },
  ],
})

let browser: Browser
let server: SiteServer
beforeAll(async () => {
  const published = contentOf(sampleContent())
  const preview = contentOf(sampleContent({ articles: [draft], isPreview: true }))
  server = await serveSite(await buildSite(), (path) => (path === '/articles/draft/' ? preview : published))
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** Opens a page and fails on whatever the browser complains of, the content security policy first. */
async function visit<Result>(
  path: string,
  view: { width: number; height?: number; scheme?: 'light' | 'dark' },
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const { width, height = 900, scheme = 'light' } = view
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  try {
    await page.goto(server.address + path)
    const result = await use(page)
    // The pictures of the fixture are nowhere; all else has to be there.
    expect(complaints.filter((complaint) => !complaint.startsWith('Failed to load resource'))).toEqual([])
    return result
  } finally {
    await context.close()
  }
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe.each(pages)('%s', (path) => {
  test.each([
    { width: 320, scheme: 'dark' },
    { width: 1280, scheme: 'light' },
  ] as const)('meets WCAG 2.2 AA at $width pixels in the $scheme', async (view) => {
    const violations = await visit(path, view, async (page) => {
      const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } }).withTags(standards)
      return (await axe.analyze()).violations
    })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })

  test('never scrolls sideways, not at 320 pixels and not with text twice as large', async () => {
    await visit(path, { width: 320 }, async (page) => expect(await overflow(page)).toBe(0))
    await visit(path, { width: 640 }, async (page) => {
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      expect(await overflow(page)).toBe(0)
    })
  })
})

test('the keyboard comes first to the skip link, which leads past the header', async () => {
  await visit('/articles/whole/', { width: 1280 }, async (page) => {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to main content')
    expect(await page.locator('.skip-link').evaluate((link) => getComputedStyle(link).clipPath)).toBe('none')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  })
})

test('a table too wide for the screen scrolls in its own region', async () => {
  await visit('/articles/whole/', { width: 320 }, async (page) => {
    const region = page.getByRole('region', { name: 'Table 1: By year' })
    await region.focus()
    expect(await region.evaluate((element) => element === document.activeElement)).toBe(true)
  })
})

test('the first numbers to call fit on one screen of the smallest phone', async () => {
  await visit('/worried-about-a-child/', { width: 320, height: 568 }, async (page) => {
    for (const number of ['Call 999', 'Call 0345 603 7627']) {
      const box = await page.getByRole('main').getByRole('link', { name: number }).first().boundingBox()
      expect(box!.y + box!.height).toBeLessThanOrEqual(568)
      expect(box!.height).toBeGreaterThanOrEqual(24)
    }
  })
})

test('on paper, links in the advice give their address and the navigation is left out', async () => {
  await visit('/articles/whole/', { width: 794 }, async (page) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const after = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content)
    expect(await after('.body a[href^="https://elsewhere"]')).toContain('https://elsewhere.example/')
    expect(await after('.body a[href^="/articles/bullying-1/"]')).toContain('https://hub.example/articles/bullying-1/')
    expect(await page.locator('.card .drawing:visible').count()).toBe(0)
    expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false)
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe('rgb(255, 255, 255)')
  })
})

test('the three audiences wear three accents', async () => {
  const accents = await Promise.all(
    ['/young-people/', '/parents/', '/professionals/'].map((path) =>
      visit(path, { width: 1280 }, (page) => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'))),
    ),
  )
  expect(new Set(accents).size).toBe(3)
})
