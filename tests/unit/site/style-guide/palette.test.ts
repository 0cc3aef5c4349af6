import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { coloursOf, contrastPairs } from '#site/style-guide/palette.ts'
import { audienceOf, skins } from '#site/style-guide/sections.ts'

const read = (name: string) => readFileSync(new URL(`../../../../site/styles/${name}.css`, import.meta.url), 'utf8')
const sheets = { tokens: read('tokens'), skins: read('skins') }
const looks = skins.flatMap((skin) => (['light', 'dark'] as const).map((scheme) => [skin, scheme] as const))

describe.each(looks)('the looks for %s in the %s', (skin, scheme) => {
  test('have every colour that the style guide names', () => {
    expect(coloursOf(sheets, audienceOf(skin), scheme).size).toBeGreaterThan(25)
  })

  test('let every pair of colours be read', () => {
    const short = contrastPairs(sheets, audienceOf(skin), scheme).filter(({ contrast, least }) => contrast < least)
    expect(short.map(({ text, ground, contrast }) => `${text} on ${ground}: ${contrast.toFixed(2)}`)).toEqual([])
  })
})

test('each reader has an accent of their own, and the dark another', () => {
  const accents = looks.map(([skin, scheme]) => coloursOf(sheets, audienceOf(skin), scheme).get('accent'))
  expect(new Set(accents).size).toBe(looks.length)
})
