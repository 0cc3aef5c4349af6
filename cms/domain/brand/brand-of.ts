import { audiences, type Audience } from '#content/schema/audience.ts'
import type { Brand, Palette } from '#content/schema/brand.ts'
import { hexOf } from './chosen-colour.ts'
import { audienceColourFields, mainColourField } from './colour-fields.ts'
import { paletteOf } from './palette.ts'

/** Young people's pages have a band of bold colour behind their titles. */
const isBold = (audience: Audience) => audience === 'young-people'

/**
 * The palettes of the colours chosen, by the names of their fields. What is empty or no colour makes none; an audience without a colour
 * of its own takes the main colour, and keeps the hub's own looks when there is none either.
 */
export function palettesOf(chosen: Readonly<Record<string, unknown>>): Pick<Brand, 'palette' | 'skins'> {
  const main = hexOf(chosen[mainColourField.field])
  const skins = audiences.flatMap((audience): [Audience, Palette][] => {
    const { field } = audienceColourFields.find((candidate) => candidate.audience === audience)!
    const colour = hexOf(chosen[field]) ?? main
    return colour === undefined ? [] : [[audience, paletteOf(colour, { isBold: isBold(audience) })]]
  })
  return { ...(main !== undefined && { palette: paletteOf(main, { isBold: false }) }), skins: Object.fromEntries(skins) }
}
