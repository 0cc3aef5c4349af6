import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { everyMode } from '#tests/support/e2e/modes.ts'
import { visit, type Visit } from '#tests/support/e2e/visit.ts'

let browser: Browser
let reader: Visit
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser?.close())
beforeEach(async () => void (reader = await visit(browser)))
afterEach(() => reader?.close())

const ring = ':focus-visible { outline: 3px solid #000 }'

/** A page without a fault, but for what `main` and `css` bring. */
const aPage = (main: string, css = '') => `<!doctype html><html lang="en-GB"><head><title>A page</title>
<meta name="viewport" content="width=device-width"><style>body { margin: 0; background: #fff; color: #000 } ${ring} ${css}</style></head>
<body><header><a href="/">Home</a></header><main><h1>A page</h1><p>Words that are long enough to be read by somebody.</p>${main}</main>
<footer>Foot</footer></body></html>`

/** What one way of reading finds wrong with a page. */
async function faultsOf(name: string, html: string): Promise<string[]> {
  const mode = everyMode.find((one) => one.name === name)
  if (!mode) throw new Error(`There is no way of reading called “${name}”.`)
  const { page } = reader
  // Pages are loaded again by some checks, so they need an address.
  await page.route('http://page.test/', (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await page.setViewportSize({ width: mode.width, height: 600 })
  await page.goto('http://page.test/')
  return mode.faults(page)
}

test.each(everyMode)('$name: a sound page has no fault', async ({ name }) => {
  const links =
    '<p><a href="#end">To the end</a></p><div class="big">Tall</div><p id="end"><button form="f">Go</button></p><form id="f"></form>'
  const css = '.big { height: 2000px } a, button { display: inline-block; min-height: 44px; min-width: 44px; border: 1px solid }'
  expect(await faultsOf(name, aPage(links, css))).toEqual([])
})

describe('a faulty page is found out', () => {
  test.each([
    ['computer, light', 'pale words', '<p style="color: #bbb">Pale</p>', '', /color-contrast/],
    ['computer, light', 'two main headings', '<h1>Again</h1>', '', /has 2 of h1/],
    ['computer, light', 'a heading left out', '<h3>Third</h3>', '', /from heading 1 to 3/],
    ['computer, light', 'a nameless navigation', '<nav><a href="/a">A</a></nav>', '', /navigation without a name/],
    ['computer, light', 'a link to nowhere on the page', '<a href="#nowhere">There</a>', '', /#nowhere, which is nowhere/],
    ['phone of 320 pixels, light', 'something wide', '<div style="width: 500px">Wide</div>', '', /180 pixels over the edge/],
    ['phone of 320 pixels, light', 'text cut off', '<p style="height: 1em; overflow: hidden">One<br>two</p>', '', /cuts off/],
    ['text twice as large on a computer', 'a box that does not grow', '<p style="height: 24px; overflow: hidden">Text</p>', '', /cuts off/],
    ['text spaced widely on a phone', 'a box that does not grow', '<p style="height: 19px; overflow: hidden">Text</p>', '', /cuts off/],
    ['phone, size of targets', 'a low button', '<button style="height: 30px">Go</button>', '', /30 pixels/],
    ['keyboard on a computer', 'no ring', '<a href="/a" style="outline: none">A</a>', '', /draws no ring round “A”/],
    ['keyboard on a computer', 'a faint ring', '<a href="/a" style="outline-color: #eee">A</a>', '', /hard to see/],
    ['keyboard on a computer', 'an order of its own', '<a href="/a">A</a><a href="/b" tabindex="1">B</a>', '', /instead of to/],
    [
      'keyboard on a phone of 320 pixels',
      'focus behind what floats',
      '<p style="height: 900px"></p><a href="/a">A</a><p style="height: 2000px"></p>',
      'footer { position: fixed; inset: 0; background: #fff }',
      /hides “A” behind/,
    ],
    ['the reader’s own colours forced', 'a remark without an edge', '<div data-tone="urgent">Mind</div>', '', /without an edge/],
    [
      'less motion',
      'something that moves',
      '<p class="m">Moves</p>',
      '@keyframes m { to { opacity: 0 } } .m { animation: m 9s infinite }',
      /moves p/,
    ],
    ['less motion', 'smooth scrolling', '', 'html { scroll-behavior: smooth }', /scrolls smoothly/],
    ['without script', 'a button that does nothing', '<button>Go</button>', '', /“Go”, which does nothing/],
  ])('%s: %s', async (name, _what, main, css, fault) => {
    expect((await faultsOf(name, aPage(main, css))).join('\n')).toMatch(fault)
  })
})
