import { readFileSync } from 'node:fs'
import { expect, describe, test } from 'vitest'
import { paletteSchema } from '#content/schema/brand.ts'
import { contrastWithPage, faultOfColour, hexOf, readable } from '#cms/domain/brand/chosen-colour.ts'
import { contrastOf, contrastWords } from '#cms/domain/brand/contrast.ts'
import { palettesOf } from '#cms/domain/brand/brand-of.ts'
import { grounds, schemes } from '#cms/domain/brand/grounds.ts'
import { paletteOf } from '#cms/domain/brand/palette.ts'
import { randomFrom } from '#tests/support/random.ts'
import { rounds } from '#tests/support/rounds.ts'

/** What readers must be able to tell apart (WCAG 2.2, 1.4.3 and 1.4.11): said here once more, apart from the table that makes the tones. */
const text = [
  ['accent', ['paper', 'surface', 'accent-soft']],
  ['link', ['paper', 'surface', 'accent-soft']],
  ['link-strong', ['paper', 'surface', 'accent-soft']],
  ['accent-ink', ['accent', 'link-strong']],
  ['ink', ['accent-soft']],
  ['ink-soft', ['accent-soft']],
] as const
const shapes = [
  ['drawing-ink', ['paper', 'surface', 'accent-soft', 'drawing-soft', 'drawing-paper']],
  ['drawing-tone', ['paper', 'surface', 'accent-soft', 'drawing-paper']],
  ['rule-strong', ['accent-soft']],
] as const
const bold = [
  ['hero-ink', ['hero']],
  ['hero-ink-soft', ['hero']],
] as const

/** Every contrast of a palette that is too small, in words. */
function shortfalls(chosen: string): string[] {
  const palette = paletteOf(chosen, { isBold: true })
  paletteSchema.parse(palette)
  return schemes.flatMap((scheme) => {
    const colours: Record<string, string> = { ...grounds[scheme], ...palette[scheme] }
    const lacking = (pairs: readonly (readonly [string, readonly string[]])[], needed: number) =>
      pairs.flatMap(([name, against]) =>
        against
          .filter((ground) => contrastOf(colours[name]!, colours[ground]!) < needed)
          .map((ground) => `${chosen} ${scheme}: ${name} ${colours[name]} on ${ground} ${colours[ground]}`),
      )
    return [...lacking(text, 4.5), ...lacking(shapes, 3), ...lacking(bold, 4.5)]
  })
}

const seed = 4711

describe('a palette', () => {
  test(`of any colour that may be chosen can be read everywhere, in both schemes (seed ${seed})`, () => {
    const random = randomFrom(seed)
    const colours = Array.from({ length: rounds(150, 4000) }, () => `#${random.between(0, 0xffffff).toString(16).padStart(6, '0')}`)
    expect(colours.map(readable).flatMap(shortfalls)).toEqual([])
  })

  test('of the darkest, the purest and the lightest colours that may be chosen can be read too', () => {
    const extremes = ['#000000', '#0000ff', '#ff0000', '#00ff00', '#ffff00', '#00ffff', '#ff00ff', '#ffffff', '#808080', '#010101']
    expect(extremes.map(readable).flatMap(shortfalls)).toEqual([])
  })

  test('wears the chosen colour itself in the light scheme', () => {
    const { light } = paletteOf('#c8102e', { isBold: true })
    expect(light).toMatchObject({ accent: '#c8102e', link: '#c8102e', hero: '#c8102e' })
  })

  test('sets the same properties in both schemes, so that neither shows through in the other', () => {
    for (const isBold of [true, false]) {
      const { light, dark } = paletteOf('#1f5f6b', { isBold })
      expect(Object.keys(light)).toEqual(Object.keys(dark))
    }
  })
})

describe('the style sheets', () => {
  const tokens = readFileSync(new URL('../../../../../site/styles/tokens.css', import.meta.url), 'utf8')
  const skins = readFileSync(new URL('../../../../../site/styles/skins.css', import.meta.url), 'utf8')
  const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)')
  const valueIn = (css: string, name: string) => new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1]

  test('have the grounds that a brand is worked out against', () => {
    for (const [scheme, css] of [
      ['light', light],
      ['dark', dark],
    ] as const)
      for (const [name, colour] of Object.entries(grounds[scheme]))
        expect([scheme, name, valueIn(css, name)]).toEqual([scheme, name, colour])
  })

  test('name every property that a brand sets', () => {
    for (const name of Object.keys(paletteOf('#1f5f6b', { isBold: true }).light))
      expect([name, valueIn(tokens, name)]).not.toContain(undefined)
  })

  test('leave no colour of an audience that a brand would let stand beside its own', () => {
    const coloured = [...skins.matchAll(/--([a-z-]+): #/g)].map(([, name]) => name!)
    const made = Object.keys(paletteOf('#1f5f6b', { isBold: true }).light)
    // Warm yellow belongs to the drawings, not to the partnership.
    expect([...new Set(coloured)].filter((name) => !made.includes(name) && name !== 'drawing-warm')).toEqual([])
  })
})

describe('a chosen colour', () => {
  test('that cannot be read on the page is refused with the figure and with one that can', () => {
    expect(faultOfColour('main colour', '#FFCC00')).toMatch(
      /^The main colour #ffcc00 reaches 1\.4:1 against the page; text needs 4\.5:1\. Choose a darker one, for example #[0-9a-f]{6}\.$/,
    )
  })

  test('is suggested so that it passes, and keeps its hue', () => {
    const random = randomFrom(seed)
    for (let round = 0; round < 300; round += 1) {
      const colour = `#${random.between(0, 0xffffff).toString(16).padStart(6, '0')}`
      const suggestion = /example (#[0-9a-f]{6})\.$/.exec(faultOfColour('main colour', colour) ?? '')?.[1]
      if (suggestion) expect([colour, faultOfColour('main colour', suggestion)]).toEqual([colour, undefined])
      else expect(contrastWithPage(colour)).toBeGreaterThanOrEqual(4.5)
    }
    expect(readable('#ffcc00')).toMatch(/^#[6-9a-f].{3}00$/)
  })

  test('that falls short by a hair is never said to reach enough', () => {
    expect(contrastWords(4.4999)).toBe('4.4:1')
    expect(contrastWords(4.5)).toBe('4.5:1')
    expect(contrastWords(21)).toBe('21:1')
  })

  test('may be typed without # and in capitals', () => {
    expect([hexOf(' 1F5F6B '), hexOf('#1F5F6b')]).toEqual(['#1f5f6b', '#1f5f6b'])
  })

  test.each([
    'red',
    '#12345',
    '#1234567',
    '#gggggg',
    'rgb(0 0 0)',
    '#000000;}body{display:none',
    '##000000',
    '#0000\n00',
    7,
    {},
    ['#000000'],
  ])('that is none is refused in plain words: %j', (typed) => {
    expect(faultOfColour('main colour', typed)).toMatch(/^The main colour must be a colour written as # and six figures/)
  })
})

describe('the palettes of a brand', () => {
  test('of no colours are none', () => {
    expect(palettesOf({})).toEqual({ skins: {} })
    expect(palettesOf({ mainColour: '', parentsColour: null })).toEqual({ skins: {} })
  })

  test('give an audience its own colour, and the main one where it has none', () => {
    const { palette, skins } = palettesOf({ mainColour: '#1f5f6b', parentsColour: '#8a3b12' })
    expect(palette?.light.accent).toBe('#1f5f6b')
    expect(skins.parents?.light.accent).toBe('#8a3b12')
    expect(skins['young-people']?.light).toMatchObject({ accent: '#1f5f6b', hero: '#1f5f6b' })
    expect(skins.professionals?.light).not.toHaveProperty('hero')
  })

  test('without a main colour leave the other audiences the looks of the hub', () => {
    expect(Object.keys(palettesOf({ parentsColour: '#8a3b12' }).skins)).toEqual(['parents'])
    expect(palettesOf({ parentsColour: '#8a3b12' }).palette).toBeUndefined()
  })
})
