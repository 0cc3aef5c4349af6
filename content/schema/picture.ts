import { z } from 'zod'
import { instantSchema } from './instant.ts'

/** One re-encoded size of a picture. `path` is its public address while a published page shows it. */
export const pictureVariantSchema = z.object({
  path: z.string().startsWith('/pictures/'),
  format: z.enum(['avif', 'webp', 'jpeg', 'png']),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})

/** A picture of the media library as pages show it. `alt` is empty only when the picture is decorative. */
export const pictureSchema = z.object({
  id: z.string().min(1),
  alt: z.string(),
  credit: z.string().optional(),
  /** The instant at which the consent of the children in it ends: from then on no page may show it. Ask `content.validUntil`. */
  shownUntil: instantSchema.optional(),
  variants: z.array(pictureVariantSchema).min(1),
})
export type Picture = z.infer<typeof pictureSchema>
export type PictureVariant = z.infer<typeof pictureVariantSchema>
