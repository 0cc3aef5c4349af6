import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrastOf } from '#cms/domain/brand/contrast.ts'
import { paletteOf } from '#cms/domain/brand/palette.ts'
import { contrastWithPage } from '#cms/domain/brand/chosen-colour.ts'
import { schemes } from '#cms/domain/brand/grounds.ts'
import { lookOf, ownColours } from '#cms/domain/mail-html/look.ts'
import { inRole, styleSheet } from '#cms/domain/mail-html/roles.ts'
import { randomFrom } from '#tests/support/random.ts'

const sheet = (name: string) => readFileSync(new URL(`../../../../../site/styles/${name}.css`, import.meta.url), 'utf8')
const sheets = [sheet('tokens'), sheet('chart-series')].map((css) => css.split(/@media (?:screen and )?\(prefers-color-scheme: dark\)/))

test.each(schemes)('the colours of a mail are those of the site: %s', (scheme) => {
  for (const [name, colour] of Object.entries(ownColours[scheme])) {
    const values = sheets.map((parts) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(parts[scheme === 'light' ? 0 : 1] ?? '')?.[1])
    expect([name, values.find((value) => value !== undefined)]).toEqual([name, colour])
  }
})

/** What is read, and the grounds it is read on. */
const texts: [ink: string, grounds: string[]][] = [
  ['ink', ['paper', 'surface', 'accent-soft', 'important-soft', 'danger-soft', 'do-soft']],
  ['ink-soft', ['surface', 'accent-soft']],
  ['link', ['surface', 'accent-soft']],
  ['accent-ink', ['accent']],
]
/** What is drawn. */
const shapes = ['accent', 'important', 'danger', 'do', 'rule-strong', 'chart-1', 'chart-2', 'chart-3', 'chart-4', 'chart-5', 'chart-6']

function poor(colours: Readonly<Record<string, string>>): string[] {
  const read = texts.flatMap(([ink, grounds]) =>
    grounds.filter((ground) => contrastOf(colours[ink]!, colours[ground]!) < 4.5).map((ground) => `${ink} on ${ground}`),
  )
  return [...read, ...shapes.filter((shape) => contrastOf(colours[shape]!, colours.surface!) < 3)]
}

describe('everything can be read and seen', () => {
  test.each(schemes)('in the hub’s own colours: %s', (scheme) => {
    expect(poor(ownColours[scheme])).toEqual([])
  })

  test('in any colour that a partnership may choose (seeded chance)', () => {
    const random = randomFrom(911)
    const hex = () => `#${Array.from({ length: 3 }, () => random.between(0, 255).toString(16).padStart(2, '0')).join('')}`
    const chosen = Array.from({ length: 300 }, hex).filter((colour) => contrastWithPage(colour) >= 4.5)
    expect(chosen.length).toBeGreaterThan(50)
    for (const colour of chosen) {
      const look = lookOf({ typeface: 'hub', palette: paletteOf(colour, { isBold: false }) })
      expect([colour, poor(look.light), poor(look.dark)]).toEqual([colour, [], []])
    }
  })
})

test('an element carries its light look; the style sheet has the dark one for the same role', () => {
  const look = lookOf({ typeface: 'serif' })
  expect(inRole('band', look)).toContain('background-color:#0f5d66')
  expect(styleSheet(look)).toContain('.band{background-color:#83cfd8!important}')
  expect(inRole('ground', look)).toContain('Georgia')
  expect(inRole('ground', look) + styleSheet(look)).not.toMatch(/undefined|\{font\}/)
})
