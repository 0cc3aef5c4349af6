import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { palettesOf } from '#cms/domain/brand/brand-of.ts'
import type { Brand } from '#content/schema/brand.ts'
import { brandCss, hasBrand } from '#site/lib/brand.ts'

const own: Brand = { typeface: 'hub', skins: {} }
const css = (brand: Partial<Brand>) => brandCss({ brand: { ...own, ...brand } })

test('the hub’s own looks need no style sheet, with or without a logo', () => {
  expect([css({}), hasBrand({ brand: own })]).toEqual(['', false])
  expect(hasBrand({ brand: { ...own, logo: 'logo' } })).toBe(false)
})

test('a typeface alone makes one', () => {
  expect(css({ typeface: 'serif' })).toContain(':root{--font:Charter,')
  expect(css({ typeface: 'system' })).toContain(':root{--font:system-ui,')
  expect(hasBrand({ brand: { ...own, typeface: 'system' } })).toBe(true)
})

test('colours stand for every page and for each audience, each in both schemes', () => {
  const sheet = css(palettesOf({ mainColour: '#1f5f6b', parentsColour: '#8a3b12' }))
  expect(sheet).toMatch(/:root\{--accent:#1f5f6b;[^}]*\}@media \(prefers-color-scheme:dark\)\{:root\{--accent:#[0-9a-f]{6};/)
  expect(sheet).toMatch(
    /\[data-audience='parents'\]\{--accent:#8a3b12;[^}]*\}@media \(prefers-color-scheme:dark\)\{\[data-audience='parents'\]\{/,
  )
  // The audiences come after what holds for every page, since both selectors weigh the same.
  expect(sheet.lastIndexOf(':root{')).toBeLessThan(sheet.indexOf('[data-audience'))
})

test('nothing stands in it but selectors, known words and colours', () => {
  const sheet = css({ typeface: 'serif', ...palettesOf({ mainColour: '#1f5f6b' }) })
  const rest = sheet
    .replace(/^@layer [a-z, ]+;\n@layer brand\{/, '')
    .replace(/:root\{--font:[^;{}]+;\}/, '')
    .replaceAll('@media (prefers-color-scheme:dark)', '')
    .replaceAll(/:root|\[data-audience='(young-people|parents|professionals)'\]/g, '')
    .replaceAll(/--[a-z-]+:#[0-9a-f]{6};/g, '')
  expect(rest.trim()).toMatch(/^[{}]+$/)
})

test('its layers are those of the site, so that paper stays black on white whichever style sheet comes first', () => {
  const site = readFileSync(new URL('../../../../site/styles/site.css', import.meta.url), 'utf8')
  const layers = /^@layer .*;$/m.exec(site)?.[0]
  expect(layers).toContain('skins, brand, print')
  expect(css({ typeface: 'serif' }).split('\n')[0]).toBe(layers)
})
