import type { Browser, Page } from 'playwright-core'

/** What somebody does on a page whose script comes with the first use of it. */
export interface Use {
  name: string
  path: string
  /** Only through mouse and keyboard: what a test asks of the page itself would be measured too. */
  act(page: Page): Promise<void>
}

/** The uses that are measured. */
export const uses: readonly Use[] = [
  { name: 'the finder wakes', path: '/find-help/', act: (page) => page.mouse.move(200, 300, { steps: 3 }) },
  {
    name: 'somebody types a query',
    path: '/search/',
    async act(page) {
      await page.keyboard.press('Tab')
      await page.keyboard.type('my dad hits my mum', { delay: 150 })
    },
  },
]

const slowdown = 4

/** Milliseconds of each task over 50 while a page is used on a phone, this machine slowed down four times. */
export async function longTasksOf(browser: Browser, address: string, { path, act }: Use): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } })
  await page.goto(address + path, { waitUntil: 'networkidle' })
  // The next press of Tab leads to the box, where there is one.
  await page.evaluate(() => document.querySelector<HTMLElement>('main')?.focus())
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.evaluate(() => {
    const durations: number[] = []
    Object.assign(window, { durations })
    new PerformanceObserver((list) => durations.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
  })
  // What was set up counts for nothing.
  await page.waitForTimeout(1_000)
  await page.evaluate(() => ((window as unknown as { durations: number[] }).durations.length = 0))
  await page.waitForTimeout(500)
  await act(page)
  await page.waitForTimeout(2_000)
  const durations = await page.evaluate(() => (window as unknown as { durations: number[] }).durations)
  await page.close()
  return durations
}
