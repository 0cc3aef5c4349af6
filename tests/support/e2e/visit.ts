import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** The rules that every page keeps: WCAG 2.2 at level AA. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** A person's browser with nothing in it, and what happened in it. */
export interface Visit {
  page: Page
  /** The address of everything that was asked for. */
  requests: string[]
  /** What the browser complained of. */
  complaints: string[]
  close(): Promise<void>
}

/** Opens a browser window for a person in Essex. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => {
    // This build of the browser does not know every feature that the policy switches off.
    if (/^Error with Permissions-Policy header/.test(message.text())) return
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return { page, requests, complaints, close: () => context.close() }
}

/** What keeps people from using the page, or the part `within` a selector, as it stands: one line for each fault, with the element. */
export const barriers = (page: Page, within?: string): Promise<string[]> => {
  // A sandboxed frame lets no script in, axe's own neither: what it shows is examined by itself.
  const builder = new AxeBuilder({ page }).withTags(standards).exclude('iframe[sandbox]')
  return violations(within === undefined ? builder : builder.include(within))
}

/** Of these, what colours alone may cause: all that differs between light and dark. */
export const colourBarriers = (page: Page): Promise<string[]> =>
  violations(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']))

async function violations(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target.join(' ')})`))
}

/** By how many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
