import type { Audience } from '#content/schema/audience.ts'
import { contrastOf } from '#cms/domain/brand/contrast.ts'

/** The texts of `site/styles/tokens.css` and `skins.css`. */
export interface StyleSheets {
  tokens: string
  skins: string
}

/** Colours by the name of their custom property, without the two hyphens. */
type Colours = Map<string, string>

/** Which words or shapes stand on which ground, and the least contrast that WCAG 2.2 asks for. */
const pairs = [
  ['ink', 'paper', 4.5],
  ['ink', 'surface', 4.5],
  ['ink-soft', 'paper', 4.5],
  ['ink-soft', 'surface', 4.5],
  ['link', 'paper', 4.5],
  ['link', 'surface', 4.5],
  ['link', 'accent-soft', 4.5],
  ['link-strong', 'paper', 4.5],
  ['ink', 'accent-soft', 4.5],
  ['accent-ink', 'accent', 4.5],
  ['hero-ink', 'hero', 4.5],
  ['hero-ink-soft', 'hero', 4.5],
  ['danger-ink', 'danger', 4.5],
  ['danger', 'danger-soft', 4.5],
  ['danger', 'paper', 4.5],
  ['ink', 'danger-soft', 4.5],
  ['important', 'important-soft', 4.5],
  ['ink', 'important-soft', 4.5],
  ['do', 'do-soft', 4.5],
  ['ink', 'do-soft', 4.5],
  ['mark-ink', 'mark', 4.5],
  ['focus-ink', 'focus', 4.5],
  ['accent', 'paper', 3],
  ['rule-strong', 'paper', 3],
  ['rule-strong', 'surface', 3],
] as const

/** One pair of colours as it stands in one scheme. */
export interface Pair {
  text: string
  ground: string
  textColour: string
  groundColour: string
  contrast: number
  least: number
}

const schemes = ['light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

/** The custom properties of the rules of a style sheet whose selector ends with `selector`, in one colour scheme. */
function propertiesOf(css: string, selector: string, scheme: Scheme): Colours {
  const plain = css.replace(/\/\*[^]*?\*\//g, '')
  const [light = '', dark = ''] = plain.split('@media (prefers-color-scheme: dark)')
  const found: Colours = new Map()
  for (const [, name, body] of (scheme === 'light' ? light : dark).matchAll(/([^{}]+)\{([^{}]*)\}/g))
    if (name!.trim().endsWith(selector))
      for (const [, property, value] of body!.matchAll(/--([\w-]+):\s*([^;]+);/g)) found.set(property!, value!.trim())
  return found
}

/** The colours of a skin (none: of pages for everybody) in one scheme, as the cascade has them. */
export function coloursOf({ tokens, skins }: StyleSheets, skin: Audience | undefined, scheme: Scheme): Colours {
  const steps = schemes.slice(0, schemes.indexOf(scheme) + 1)
  const selector = `[data-audience='${skin}']`
  const all: Colours = new Map([
    ...steps.flatMap((step) => [...propertiesOf(tokens, ':root', step)]),
    ...(skin ? steps.flatMap((step) => [...propertiesOf(skins, selector, step)]) : []),
  ])
  const resolved = (value: string): string => {
    const name = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
    return name === undefined ? value : resolved(all.get(name) ?? '')
  }
  const colours = [...all].map(([name, value]) => [name, resolved(value)] as const)
  return new Map(colours.filter(([, value]) => /^#[0-9a-f]{6}$/i.test(value)))
}

/** Every pair in one skin and scheme with its contrast. @throws when the style sheets name a colour otherwise than `#rrggbb` or not at all */
export function contrastPairs(sheets: StyleSheets, skin: Audience | undefined, scheme: Scheme): Pair[] {
  const colours = coloursOf(sheets, skin, scheme)
  const colour = (name: string): string => {
    const found = colours.get(name)
    if (found === undefined)
      throw new Error(`The style sheets have no colour --${name} in the form #rrggbb. Add it to tokens.css or take it out of palette.ts.`)
    return found
  }
  return pairs.map(([text, ground, least]) => {
    const [textColour, groundColour] = [colour(text), colour(ground)]
    return { text, ground, textColour, groundColour, contrast: contrastOf(textColour, groundColour), least }
  })
}
