import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { serveReferenceSite } from '#tests/support/reference-site.ts'
import type { SiteServer } from '#tests/support/site-server.ts'

let browser: Browser
let server: SiteServer
let page: Page
beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), serveReferenceSite()])
  page = await browser.newPage({ viewport: { width: 794, height: 1100 } })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function open(path: string, media: 'print' | 'screen'): Promise<void> {
  await page.emulateMedia({ media })
  await page.goto(server.address + path)
}

describe('of the page “Worried about a child?”', () => {
  /** What a reader sees of an element: its words, and those that the style sheet puts after them. */
  const wordsOf = (selector: string) =>
    page.locator(selector).evaluateAll((elements) =>
      (elements as HTMLElement[]).flatMap((element) => {
        if (!element.checkVisibility()) return []
        const { content, display } = getComputedStyle(element, '::after')
        const after = content === 'none' || display === 'none' ? '' : content.replace(/^"|"$/g, '')
        return `${element.innerText}${after}`
      }),
    )

  test('nothing says “now”: hours stand where the screen says who answers', async () => {
    const moments = '.call-hours, .other-lines .quiet-line, .open-now'
    await open('/worried-about-a-child/', 'screen')
    expect((await wordsOf(moments)).filter((words) => /now/i.test(words)).length).toBeGreaterThan(2)
    await open('/worried-about-a-child/', 'print')
    const printed = await wordsOf(moments)
    expect(printed.filter((words) => /\b(now|until \d|today)\b/i.test(words))).toEqual([])
    expect(printed).toContain('Day and night, every day')
    expect(printed.some((words) => words.startsWith('Monday to Thursday 8:45am to 5:30pm'))).toBe(true)
  })

  test('what waits behind a summary is open, and nothing invites to open it', async () => {
    const hidden = page.locator('details:not([open]) .helpline-name').first()
    const shows = () => hidden.evaluate((name) => name.checkVisibility())
    await open('/worried-about-a-child/', 'screen')
    expect(await shows()).toBe(false)
    await open('/worried-about-a-child/', 'print')
    expect(await shows()).toBe(true)
    expect(
      await page
        .locator('main summary')
        .first()
        .evaluate((summary) => getComputedStyle(summary).display),
    ).toBe('block')
  })
})

test('links to the site’s own pages carry its whole address, and the number at the top stands on paper once', async () => {
  await open('/articles/news-safer-sleep-campaign-plan/', 'print')
  const addresses = await page
    .locator('.body a[href^="/"]')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content))
  expect(addresses.length).toBeGreaterThan(0)
  for (const address of addresses) expect(address).toMatch(/^" \(https:\/\/hub\.example\/[a-z-]+\/.*\)"$/)
  expect(await page.locator('.hero a[href^="tel:"]:visible, .card .drawing:visible').count()).toBe(0)
})
