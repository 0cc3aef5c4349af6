import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { inProject } from '#cms/project-folder.ts'

const css = async (name: string) => readFile(inProject(`site/styles/${name}`), 'utf8')

/** The colours of a style sheet by custom property: those of light, and those that the dark scheme has in their place. */
function coloursOf(text: string): { light: Map<string, string>; dark: Map<string, string> } {
  const darkAt = text.indexOf('prefers-color-scheme: dark')
  const found = (part: string) =>
    new Map([...part.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, colour]) => [name!, colour!]))
  return { light: found(text.slice(0, darkAt)), dark: found(text.slice(darkAt)) }
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((place) => {
    const part = Number.parseInt(colour.slice(place, place + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

test.each(['light', 'dark'] as const)(
  'every colour of a chart stands out from its ground in the %s scheme (WCAG 2.2, 1.4.11)',
  async (scheme) => {
    const chart = coloursOf(await css('chart-series.css'))[scheme]
    const ground = coloursOf(await css('tokens.css'))[scheme].get('surface')!
    expect([...chart.keys()]).toEqual(Array.from({ length: 8 }, (_, place) => `chart-${place + 1}`))
    for (const [name, colour] of chart) expect(contrast(colour, ground), `${name} ${colour} on ${ground}`).toBeGreaterThanOrEqual(3)
  },
)

test('the contrast of black on white is what the standard says', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21))
