import type { Browser, BrowserContextOptions } from 'playwright-core'
import { visit, type Visit } from './visit.ts'

/** Where the reference hub's button leads. */
export const elsewhere = /^https:\/\/(www\.)?bbc\.co\.uk\/weather/

/** A reader of a sensitive page. */
export interface QuietReader extends Visit {
  /** The headers of each request for the page that the button leads to. */
  asked: Record<string, string>[]
  /** Presses these keys, one after the other. */
  press(...keys: string[]): Promise<void>
  /** What a screen reader was told of the presses last. */
  said(): Promise<string>
  /** Resolves once the reader is on the other page. */
  isGone(): Promise<void>
}

/** Opens a page in a browser to which the rest of the world is one page. */
export async function readQuietly(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<QuietReader> {
  const reader = await visit(browser, options)
  const { page } = reader
  const asked: Record<string, string>[] = []
  await page.context().route(elsewhere, async (route) => {
    asked.push(await route.request().allHeaders())
    await route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' })
  })
  await page.goto(address)
  return {
    ...reader,
    asked,
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key)
    },
    said: () => page.locator('.exit-status').innerText(),
    isGone: () => page.waitForURL(elsewhere),
  }
}
