import { z } from 'zod'

/** Formats of variants in the order in which browsers should choose: best first, the fallback last. */
export const pictureFormats = ['avif', 'webp', 'jpeg', 'png'] as const
export type PictureFormat = (typeof pictureFormats)[number]

/** What a picture's record keeps of each variant. */
export const variantRecordSchema = z.object({
  format: z.enum(pictureFormats),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Length of the file in bytes. */
  size: z.number().int().positive(),
})
export type VariantRecord = z.infer<typeof variantRecordSchema>
