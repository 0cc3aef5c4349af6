import { typefaces } from '#content/schema/brand.ts'
import { palettesOf } from '#cms/domain/brand/brand-of.ts'
import { faultOfColour } from '#cms/domain/brand/chosen-colour.ts'
import { audienceColourFields, mainColourField } from '#cms/domain/brand/colour-fields.ts'
import type { Fault } from './fault.ts'
import { idOf, textOf, type Raw } from './raw.ts'

/** A brand of the store as a candidate for its schema, and a fault for each colour that cannot be read. */
export function brandOf(raw: Raw): { brand: Raw; faults: Fault[] } {
  const chosen = [mainColourField, ...audienceColourFields].flatMap(({ field, name }) => {
    const isEmpty = raw[field] === null || raw[field] === undefined || raw[field] === ''
    return isEmpty ? [] : [{ field, message: faultOfColour(name, raw[field]) }]
  })
  const faults = chosen.flatMap(({ field, message }) => (message === undefined ? [] : [{ field: `brand.${field}`, message }]))
  const palettes = faults.length === 0 ? palettesOf(raw) : { skins: {} }
  return { brand: { logo: idOf(raw.logo), typeface: textOf(raw.typeface) ?? typefaces[0], ...palettes }, faults }
}
