import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { createContentIndex } from '#cms/domain/site/content-index.ts'
import { recordReads, type RecordedContent } from '#cms/domain/site/record-reads.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import { weekdays } from '#content/schema/opening.ts'
import { launchBrowser } from '#tests/support/browser.ts'
import { buildSite, type BuiltSite } from '#tests/support/built-site.ts'
import { aHelpline, theSettings } from '#tests/support/content-records.ts'
import { readHtml, type HtmlElement } from '#tests/support/read-html.ts'
import { serveSite, type SiteServer } from '#tests/support/site-server.ts'

const working = weekdays.slice(0, 5)
const day = aHelpline({
  id: 'day',
  name: 'Anyshire Children and Families Hub',
  phone: '0345 603 7627',
  kind: 'front-door',
  hours: 'Weekdays, 8:45am to 5:30pm',
  opening: { stretches: [{ days: working, from: '08:45', until: '17:30' }], isClosedOnBankHolidays: true },
  order: 2,
})
const night = aHelpline({
  id: 'night',
  name: 'Anyshire out of hours',
  phone: '0345 606 1212',
  kind: 'front-door',
  opening: {
    stretches: [
      { days: working, from: '00:00', until: '09:00' },
      { days: working, from: '17:30', until: '24:00' },
      { days: ['saturday', 'sunday'], from: '00:00', until: '24:00' },
    ],
    isClosedOnBankHolidays: false,
    isOpenAllDayOnBankHolidays: true,
  },
  order: 3,
})
const others = [
  aHelpline({
    id: 'emergency',
    name: 'Emergency services',
    phone: '999',
    kind: 'emergency',
    opening: 'always',
    about: 'Press 55 when you cannot speak.',
  }),
  aHelpline({ id: 'police', name: 'Police', phone: '101', audiences: ['young-people', 'parents', 'professionals'], order: 4 }),
  aHelpline({
    id: 'childline',
    name: 'Childline',
    phone: '0800 1111',
    about: 'Talk, or chat online.',
    website: 'https://childline.example',
    audiences: ['young-people', 'parents'],
    order: 5,
  }),
  aHelpline({
    id: 'shout',
    name: 'Shout',
    phone: undefined,
    text: '85258',
    audiences: ['young-people', 'parents', 'professionals'],
    order: 6,
  }),
  aHelpline({ id: 'adults', name: 'Advice line for adults', phone: '0808 800 5000', audiences: ['parents', 'professionals'], order: 7 }),
]

let site: BuiltSite
let browser: Browser
let server: SiteServer
beforeAll(async () => {
  site = await buildSite()
  server = await serveSite(site, () => at('2026-11-23T10:00:00.000Z').content)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** The content at an instant, with a note of what a page reads. */
function at(now: string, helplines: Helpline[] = [day, night, ...others]): RecordedContent {
  const index = createContentIndex({ digest: shortDigest, siteUrl: 'https://hub.example' })
  const settings = theSettings({ brand: { typeface: 'hub', skins: {} }, exitUrl: 'https://www.bbc.co.uk/weather' })
  index.put({ kind: 'settings', id: 'settings', value: settings })
  for (const value of helplines) index.put({ kind: 'helplines', id: value.id, value })
  return recordReads(index, new Date(now))
}

async function open(now: string, helplines?: Helpline[]): Promise<{ elements: HtmlElement[]; instants: string[] }> {
  const { content, reads } = at(now, helplines)
  const response = await site.render('/worried-about-a-child/', content)
  expect(response.status).toBe(200)
  const instants = reads().flatMap(([key]) => (key.startsWith('valid-until ') ? [key.slice('valid-until '.length)] : []))
  return { elements: readHtml(await response.text()), instants }
}

/** The words of the large buttons of the first screen, and of the quiet rows under them. */
const buttons = (elements: HtmlElement[]) =>
  elements.filter(({ attributes }) => attributes.class?.includes('call-now')).map(({ text }) => text.trim())
const rows = (elements: HtmlElement[]) =>
  elements
    .filter(({ name, parents }) => name === 'li' && parents.at(-1) === 'ul' && parents.includes('section'))
    .map(({ text }) => text.trim())

describe('the council’s line that answers now is the large button, the other says when it opens', () => {
  test.each([
    [
      'by day',
      '2026-11-23T10:00:00.000Z',
      /^Call 0345 603 7627.*Hub\s*Open now, until 5:30pm today$/,
      /out of hours.*0345 606 1212.*Closed now, opens at 5:30pm today/,
    ],
    [
      'by night',
      '2026-11-23T22:00:00.000Z',
      /^Call 0345 606 1212.*out of hours\s*Open now, until 9am on Tuesday$/,
      /Hub.*0345 603 7627.*Closed now, opens at 8:45am on Tuesday/,
    ],
    ['before dawn', '2026-11-24T03:00:00.000Z', /^Call 0345 606 1212.*until 9am today$/, /Hub.*opens at 8:45am today/],
    ['at the weekend', '2026-11-28T12:00:00.000Z', /^Call 0345 606 1212.*until 9am on Monday$/, /opens at 8:45am on Monday/],
    ['on a bank holiday', '2026-12-28T12:00:00.000Z', /^Call 0345 606 1212.*until 9am on Tuesday$/, /opens at 8:45am on Tuesday/],
    ['in summer', '2026-07-01T16:29:00.000Z', /^Call 0345 603 7627.*until 5:30pm today$/, /opens at 5:30pm today/],
  ])('%s', async (_when, now, button, row) => {
    const { elements } = await open(now)
    const [danger, front] = buttons(elements)
    expect(danger).toMatch(/^Call 999\s*If a child is in danger right now/)
    expect(front).toMatch(button)
    expect(rows(elements).find((text) => text.includes('now, opens'))).toMatch(row)
  })

  test('and when both answer, both say so', async () => {
    const { elements } = await open('2026-11-23T08:50:00.000Z')
    expect(buttons(elements)[1]).toMatch(/^Call 0345 603 7627.*Open now/)
    expect(rows(elements).some((text) => /0345 606 1212.*Open now, until 9am today/.test(text))).toBe(true)
  })

  test('a line whose hours are not known exactly is called when no other answers, and says its hours', async () => {
    const { opening: _opening, ...unknown } = night
    const { elements } = await open('2026-11-23T22:00:00.000Z', [day, { ...unknown, hours: 'Nights and weekends' }, ...others])
    expect(buttons(elements)[1]).toMatch(/^Call 0345 606 1212.*Nights and weekends$/)
  })

  test('and when none does, nobody is sent to a line that is closed', async () => {
    const { elements } = await open('2026-11-23T22:00:00.000Z', [day, ...others])
    expect(buttons(elements).filter((words) => !words.startsWith('Call 999'))).toEqual([])
    const text = elements.find(({ name }) => name === 'main')!.text
    expect(text).toContain('Nobody answers at this moment. If a child cannot wait, call 999.')
    expect(text).toContain('Closed now, opens at 8:45am on Tuesday')
  })
})

test('the page is rendered again at the instant at which a line opens or closes, and no later', async () => {
  const { instants } = await open('2026-11-23T10:00:00.000Z')
  const next = instants.filter((instant) => instant > '2026-11-23T10:00:00.000Z').toSorted()[0]
  expect(next).toBe('2026-11-23T17:30:00.000Z')
  const night = await open('2026-11-23T22:00:00.000Z')
  // "On Tuesday" becomes "today" at midnight.
  expect(night.instants.filter((instant) => instant > '2026-11-23T22:00:00.000Z').toSorted()[0]).toBe('2026-11-24T00:00:00.000Z')
})

test('each reader finds the right line first, and those who cannot speak a way without', async () => {
  const { elements } = await open('2026-11-23T10:00:00.000Z')
  const section = (id: string) => elements.find(({ attributes }) => attributes.id === id)!.text
  expect(section('young-people')).toMatch(/Childline[^]*Shout[^]*More help lines for young people[^]*Police/)
  expect(section('parents')).toMatch(/Call 0345 603 7627[^]*Advice line for adults[^]*More help lines/)
  expect(section('professionals')).toMatch(/Call 0345 603 7627[^]*Advice line for adults/)
  expect(section('silent')).toMatch(/Call 999[^]*Press 55[^]*Shout[^]*Text 85258[^]*Childline/)
  expect(section('silent').match(/Call \d/g), 'no other number is one to speak on').toHaveLength(1)
  expect(elements.filter(({ attributes }) => attributes.href === 'tel:999').length).toBeGreaterThanOrEqual(3)
})

test('a hub without help lines shows a page all the same', async () => {
  const { elements } = await open('2026-11-23T10:00:00.000Z', [])
  expect(elements.find(({ name }) => name === 'main')!.text).toContain('You do not have to be sure')
})

test.each([
  [320, 568],
  [360, 640],
  [768, 1024],
  [1280, 800],
])('danger, who answers now and every reader’s choice are on the first screen of %i by %i', async (width, height) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, javaScriptEnabled: false })
    await page.goto(`${server.address}/worried-about-a-child/`)
    const wanted = page.locator('.worried-first a')
    expect(await wanted.count()).toBe(7)
    for (const box of await Promise.all((await wanted.all()).map((link) => link.boundingBox()))) {
      expect(box!.y + box!.height).toBeLessThanOrEqual(height)
      expect(box!.height).toBeGreaterThanOrEqual(24)
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    await page.close()
  }
})
