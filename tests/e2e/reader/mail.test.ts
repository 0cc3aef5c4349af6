import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { aMail } from '#tests/support/composed-mail.ts'
import { composedReference, mailOf } from '#tests/support/composed-reference.ts'
import { barriers, overflow, visit } from '#tests/support/e2e/visit.ts'

let browser: Browser
const mails: Record<string, string> = { 'with every kind of block': aMail().html }

beforeAll(async () => {
  browser = await launchBrowser()
  const { bulletins } = await composedReference()
  for (const key of ['practitioners+schools~paid', 'members']) mails[key] = mailOf(bulletins, key).html
})
afterAll(() => browser?.close())

/** Opens a mail as a program for mail shows it that loads nothing. */
async function opened(name: string, width: number, colorScheme: 'light' | 'dark') {
  const visited = await visit(browser, { viewport: { width, height: 900 }, colorScheme, javaScriptEnabled: true })
  await visited.page.route('**/*', (route) => route.abort())
  await visited.page.setContent(mails[name]!)
  return visited
}

const names = ['with every kind of block', 'practitioners+schools~paid', 'members']

describe.each(names)('the mail %s', (name) => {
  it.each([
    ['a computer, dark', 1280, 'dark'],
    ['a small phone, light', 320, 'light'],
  ] as const)('has no barrier and no sideways scrolling on %s', async (_words, width, scheme) => {
    const { page, close } = await opened(name, width, scheme)
    expect(await barriers(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await close()
  })

  it('is whole without pictures: it asks for nothing else, and says what they show', async () => {
    const { page, requests, close } = await opened(name, 1280, 'light')
    expect(requests.filter((address) => !address.includes('/pictures/'))).toEqual([])
    for (const image of await page.locator('img').all()) expect(await image.getAttribute('alt')).not.toBe('')
    await close()
  })

  it('shows light on dark in the dark scheme, and dark on light in the other', async () => {
    const inkOf = async (scheme: 'light' | 'dark') => {
      const { page, close } = await opened(name, 1280, scheme)
      const colours = await page.evaluate(() =>
        ['h1', '.card']
          .map((part) => getComputedStyle(document.querySelector(part)!))
          .map(({ color, backgroundColor }) => [color, backgroundColor]),
      )
      await close()
      return [colours[0]![0], colours[1]![1]]
    }
    expect([await inkOf('light'), await inkOf('dark')]).toEqual([
      ['rgb(18, 48, 58)', 'rgb(255, 255, 255)'],
      ['rgb(234, 241, 242)', 'rgb(23, 38, 45)'],
    ])
  })

  it('is 600 pixels wide at most, and its letters 16 at least', async () => {
    const { page, close } = await opened(name, 1280, 'light')
    const { width, smallest } = await page.evaluate(() => {
      const sizes = [...document.querySelectorAll('[role=main] *, [role=contentinfo] *')]
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && /\p{L}|\p{N}/u.test(node.textContent ?? '')))
        .map((element) => parseFloat(getComputedStyle(element).fontSize))
      return { width: document.querySelector('.card')!.getBoundingClientRect().width, smallest: Math.min(...sizes) }
    })
    expect(width).toBe(600)
    expect(smallest).toBeGreaterThanOrEqual(16)
    await close()
  })

  it('can be read when somebody doubles the size of letters', async () => {
    const { page, close } = await opened(name, 640, 'light')
    await page.evaluate(() => {
      document.documentElement.style.zoom = '2'
    })
    expect(await overflow(page)).toBe(0)
    await close()
  })
})
