import { clampChroma, converter, formatHex } from 'culori'
import { colourSchema } from '#content/schema/brand.ts'
import { contrastOf, contrastWords } from './contrast.ts'
import { grounds } from './grounds.ts'

/** What text needs to be read on its ground (WCAG 2.2, 1.4.3). */
const textContrast = 4.5

/** A colour as somebody types it (`1F5F6B`, ` #1f5f6b `) in the form that style sheets write; `undefined` for what is none. */
export function hexOf(typed: unknown): string | undefined {
  if (typeof typed !== 'string') return undefined
  const colour = `#${typed.trim().toLowerCase().replace(/^#/, '')}`
  return colourSchema.safeParse(colour).success ? colour : undefined
}

/** The least contrast of a colour with the grounds that text stands on in the light scheme. */
export function contrastWithPage(colour: string): number {
  const { paper, surface } = grounds.light
  return Math.min(contrastOf(colour, paper!), contrastOf(colour, surface!))
}

const oklch = converter('oklch')

/** The lightest colour of the same hue that can be read on the page; the colour itself when it can. */
export function readable(colour: string): string {
  const { l, c, h } = oklch(colour)!
  let result = colour
  for (let lightness = l; contrastWithPage(result) < textContrast; lightness -= 0.005)
    result = formatHex(clampChroma({ mode: 'oklch', l: lightness, c, ...(h !== undefined && { h }) }, 'oklch'))
  return result
}

/** Why a chosen colour cannot be used, in an editor's words, with one that can; `undefined` when it can. `name` is "main colour". */
export function faultOfColour(name: string, typed: unknown): string | undefined {
  const colour = hexOf(typed)
  if (colour === undefined) return `The ${name} must be a colour written as # and six figures or letters from a to f, for example #1f5f6b.`
  const contrast = contrastWithPage(colour)
  if (contrast >= textContrast) return undefined
  const reached = `The ${name} ${colour} reaches ${contrastWords(contrast)} against the page; text needs ${contrastWords(textContrast)}.`
  return `${reached} Choose a darker one, for example ${readable(colour)}.`
}
