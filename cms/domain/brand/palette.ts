import { clampChroma, converter, formatHex } from 'culori'
import type { Palette } from '#content/schema/brand.ts'
import { contrastOf } from './contrast.ts'
import { grounds, schemes, type Scheme } from './grounds.ts'
import { boldTones, tones, type Tone } from './tones.ts'

const oklch = converter('oklch')
const step = 0.005

/** True when a colour has every contrast that its tone must reach. */
function reachesAll(tone: Tone, colour: string, others: Readonly<Record<string, string>>): boolean {
  return tone.reaches.every(([contrast, ...against]) => against.every((name) => contrastOf(colour, others[name]!) >= contrast))
}

/** The first colour, from where a tone begins, that reaches what it must; the last one that there is when none does. */
function made(tone: Tone, chosen: string, others: Readonly<Record<string, string>>): string {
  if (tone.lightness === undefined && tone.beyond === undefined && reachesAll(tone, chosen, others)) return chosen
  const { l, c, h } = oklch(chosen)!
  const sign = tone.goes === 'lighter' ? 1 : -1
  const ownLimit = tone.beyond === undefined ? undefined : l + sign * tone.beyond
  const limits = [tone.lightness, ownLimit].filter((limit) => limit !== undefined)
  const start = limits.length === 0 ? l : sign * Math.max(...limits.map((limit) => sign * limit))
  const chroma = Math.min(c, tone.chroma ?? c)
  const at = (lightness: number) =>
    formatHex(clampChroma({ mode: 'oklch', l: lightness, c: chroma, ...(h !== undefined && { h }) }, 'oklch'))
  for (let lightness = start; lightness >= 0 && lightness <= 1; lightness += sign * step) {
    const colour = at(lightness)
    if (reachesAll(tone, colour, others)) return colour
  }
  return at(sign === 1 ? 1 : 0)
}

/** The tones of a palette; a bold one has a band of its colour behind titles. */
const tonesOf = (scheme: Scheme, isBold: boolean): Readonly<Record<string, Tone>> => ({
  ...tones[scheme],
  ...(isBold && boldTones[scheme]),
})

/**
 * Works out the custom properties of both colour schemes from one chosen colour (`#rrggbb`). Every property reaches the contrasts of
 * its tone, provided the chosen colour itself can be read on the page: `faultOfColour` says whether it can.
 */
export function paletteOf(chosen: string, { isBold }: { isBold: boolean }): Palette {
  const [light, dark] = schemes.map((scheme) => {
    const colours: Record<string, string> = {}
    for (const [name, tone] of Object.entries(tonesOf(scheme, isBold)))
      colours[name] = made(tone, chosen, { ...grounds[scheme], ...colours })
    return colours
  })
  return { light: light!, dark: dark! }
}
