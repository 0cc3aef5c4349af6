import { z } from 'zod'
import { audienceSchema } from './audience.ts'

/** A colour as style sheets write it: `#1f5f6b`. */
export const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/, { message: 'must be a colour such as #1f5f6b' })

/** The typefaces a partnership may choose from; all are served by the hub itself. */
export const typefaces = ['hub', 'system', 'serif'] as const
export type Typeface = (typeof typefaces)[number]

/** The name of a custom property without the two hyphens: `accent-soft`. */
const propertySchema = z.string().regex(/^[a-z]+(-[a-z]+)*$/)

/** The custom properties that a brand sets, by name, in light and dark. Worked out from the few colours chosen. */
export const paletteSchema = z.object({ light: z.record(propertySchema, colourSchema), dark: z.record(propertySchema, colourSchema) })
export type Palette = z.infer<typeof paletteSchema>

/** What a partnership looks like where it differs from the hub's own looks. All parts may be missing: the hub's own then stand. */
export const brandSchema = z.object({
  /** Id of the picture that stands in the header instead of the hub's mark. */
  logo: z.string().min(1).optional(),
  typeface: z.enum(typefaces),
  /** For every page. */
  palette: paletteSchema.optional(),
  /** For the pages of each reader, by audience. */
  skins: z.partialRecord(audienceSchema, paletteSchema),
})
export type Brand = z.infer<typeof brandSchema>
