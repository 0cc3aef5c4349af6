import { describe, expect, test } from 'vitest'
import { aMail } from '#tests/support/composed-mail.ts'
import { mailElements } from '#tests/support/mail-links.ts'
import { everyBlock } from '#tests/support/sample-content.ts'

const elements = mailElements(aMail().html)
const named = (name: string) => elements.filter((element) => element.name === name)

describe('the HTML part', () => {
  test('says its language, direction and title, and that it has a dark scheme', () => {
    expect(named('html')[0]!.attributes).toMatchObject({ lang: 'en-GB', dir: 'ltr' })
    expect(named('title')[0]!.text).toBe('What is new')
    expect(named('meta').map(({ attributes }) => attributes)).toContainEqual({ name: 'color-scheme', content: 'light dark' })
    expect(aMail().html).toContain('@media (prefers-color-scheme:dark){')
  })

  test('has the headings of a document in their order, one first heading, no level left out', () => {
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [place, level] of levels.entries()) if (place > 0) expect(level - levels[place - 1]!).toBeLessThanOrEqual(1)
    expect(named('h3').map(({ text }) => text)).toEqual(['When jokes hurt', 'From partners', 'With words of its own'])
  })

  test('every table that is not data says that it only arranges, and data tables say what their headings are of', () => {
    const data = named('table').filter(({ attributes }) => attributes.role !== 'presentation')
    expect(data.length).toBeGreaterThan(0)
    expect(named('caption')).toHaveLength(data.length)
    expect(named('th').every(({ attributes }) => ['col', 'row'].includes(attributes.scope!))).toBe(true)
  })

  test('loads nothing but pictures, runs nothing, counts nobody', () => {
    const { html } = aMail()
    expect(html).not.toMatch(/<(script|link|iframe|object|form|input|video|audio|svg)\b/i)
    expect(html).not.toMatch(/\son\w+=|javascript:|@import|url\(|@font-face/i)
    expect(named('img').map(({ attributes }) => attributes.src)).toEqual(['https://hub.example/pictures/bench-640.jpeg'])
    expect(named('img').every(({ attributes }) => Number(attributes.width) > 1)).toBe(true)
  })

  test('a picture has its words, its measures and a format that every program shows', () => {
    expect(named('img')[0]!.attributes).toMatchObject({ alt: 'A bench in a park', width: '536', height: '268' })
  })

  test('text is 16 pixels or larger', () => {
    const sizes = [...aMail().html.matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size))
    // What has no letters has no size: bars, and the line that only inboxes show.
    expect(sizes.filter((size) => size > 1).length).toBeGreaterThan(20)
    expect(Math.min(...sizes.filter((size) => size > 1))).toBeGreaterThanOrEqual(16)
  })

  test('begins with the line for the inbox, which the mail itself does not show', () => {
    expect(aMail().html).toMatch(/<body[^>]*><div style="display:none[^"]*">And what is on/)
    expect(aMail({ preheader: '' }).html).not.toContain('display:none')
  })

  test('charts are kept from screen readers; their figures stand in tables, their meaning in words', () => {
    const drawings = elements.filter(({ attributes }) => attributes['aria-hidden'] === 'true')
    expect(drawings.length).toBeGreaterThan(2)
    const charted = everyBlock.flatMap((block) => (block.type === 'table' && block.chart ? [block] : []))
    for (const { caption, chart } of charted) {
      expect(named('caption').map(({ text }) => text)).toContain(caption)
      expect(named('p').map(({ text }) => text)).toContain(chart!.summary)
    }
  })

  test('help lines are links that ring', () => {
    expect(named('a').map(({ attributes }) => attributes.href)).toEqual(
      expect.arrayContaining(['tel:08001111', 'tel:999', 'tel:03456037627']),
    )
  })

  test('ends with help, the reason, the links of the reader’s own and who sent it', () => {
    const { text } = named('body')[0]!
    const parts = [
      'In danger now: call 999',
      'Worried about a child?',
      'You asked for it.',
      'Change what you get',
      'Unsubscribe',
      'Read this in your browser',
      'We do not track',
      'Testshire & Partners',
      '1 Road',
      'Town',
      'hello@example.org',
    ]
    expect(parts.map((part) => text.lastIndexOf(part))).toEqual(parts.map((part) => text.lastIndexOf(part)).toSorted((a, b) => a - b))
    expect(parts.filter((part) => !text.includes(part))).toEqual([])
  })
})
