'use client'
import { useFormFields } from '@payloadcms/ui'
import { palettesOf } from '#cms/domain/brand/brand-of.ts'
import { faultOfColour, hexOf, readable } from '#cms/domain/brand/chosen-colour.ts'
import { audienceColourFields, mainColourField, type ColourField } from '#cms/domain/brand/colour-fields.ts'
import { schemes } from '#cms/domain/brand/grounds.ts'
import { Swatch } from './Swatch.tsx'

const fields = [mainColourField, ...audienceColourFields]

/**
 * Under the colours of the site settings: how each looks in both schemes, with the contrasts that it reaches. One that is refused stands
 * there with its fault, and with the looks of the nearest one that can be read.
 */
export function BrandPreview() {
  const typed = useFormFields(([state]) => fields.map(({ field }) => String(state[`brand.${field}`]?.value ?? '')).join('\n'))
  const chosen = Object.fromEntries(typed.split('\n').map((value, index) => [fields[index]!.field, value]))
  if (!fields.some(({ field }) => chosen[field])) return <p>No colour is chosen: the site keeps the hub’s own looks.</p>

  const legible = Object.fromEntries(Object.entries(chosen).map(([field, value]) => [field, legibleOf(value)]))
  const { palette, skins } = palettesOf(legible)
  const paletteFor = ({ audience }: ColourField) => (audience ? skins[audience] : palette)
  return (
    <section aria-label="What the colours look like" className="hub-brand">
      {fields.map((entry) => {
        const fault = faultOf(entry.field, chosen[entry.field])
        const instead = fault && legible[entry.field]
        const shown = fault && !instead ? undefined : paletteFor(entry)
        return (
          <div key={entry.field}>
            <p>
              <strong>{entry.name.charAt(0).toUpperCase() + entry.name.slice(1)}</strong>
              {!fault && !shown && ': the hub’s own'}
              {!chosen[entry.field] && shown && ': takes the main colour'}
            </p>
            {fault && (
              <p aria-live="polite" className="hub-fault">
                {fault}
              </p>
            )}
            {instead && <p>With {instead} it would look like this:</p>}
            {shown && (
              <div className="hub-brand__swatches">
                {schemes.map((scheme) => (
                  <Swatch colours={shown[scheme]} key={scheme} scheme={scheme} />
                ))}
              </div>
            )}
          </div>
        )
      })}
    </section>
  )
}

/** A typed colour, or the nearest one that can be read; nothing for what is none. */
function legibleOf(typed: string): string {
  const colour = hexOf(typed)
  return colour === undefined ? '' : readable(colour)
}

const faultOf = (field: string, value: string | undefined) =>
  value ? faultOfColour(fields.find((entry) => entry.field === field)!.name, value) : undefined
