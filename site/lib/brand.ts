import type { Palette, Typeface } from '#content/schema/brand.ts'
import type { Settings } from '#content/schema/settings.ts'

/** Type stacks by name; all are on the reader's own device. The hub's own typeface needs none, since `tokens.css` names it. */
const typefaceStacks: Partial<Record<Typeface, string>> = {
  system: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  serif: "Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, 'Times New Roman', serif",
}

const rule = (selector: string, lines: readonly string[]) => (lines.length > 0 ? [`${selector}{${lines.join('')}}`] : [])
const properties = (colours: Readonly<Record<string, string>>) => Object.entries(colours).map(([name, colour]) => `--${name}:${colour};`)

/** A palette for what a selector matches, in both colour schemes. */
function paletteRules(selector: string, { light, dark }: Palette): string[] {
  return [
    ...rule(selector, properties(light)),
    ...rule(selector, properties(dark)).map((dark) => `@media (prefers-color-scheme:dark){${dark}}`),
  ]
}

/** The layers of `styles/site.css` in their order, said again so that it holds whichever of the two files comes first. */
const layers = '@layer tokens, base, layout, parts, body, skins, brand, print;'

/** The style sheet of a partnership's own looks: empty where it keeps the hub's. Its layer comes after the skins; print has the last word. */
export function brandCss({ brand }: Pick<Settings, 'brand'>): string {
  const stack = typefaceStacks[brand.typeface]
  const rules = [
    ...rule(':root', stack === undefined ? [] : [`--font:${stack};`]),
    ...(brand.palette ? paletteRules(':root', brand.palette) : []),
    ...Object.entries(brand.skins).flatMap(([audience, palette]) => paletteRules(`[data-audience='${audience}']`, palette)),
  ]
  return rules.length > 0 ? `${layers}\n@layer brand{${rules.join('')}}\n` : ''
}

/** True when a partnership has looks of its own, so that a page must link `/brand.css`. */
export const hasBrand = (settings: Pick<Settings, 'brand'>): boolean => brandCss(settings) !== ''
