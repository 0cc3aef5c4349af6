import { z } from 'zod'

/** A field that a draft lacks or has wrong. A preview marks it on the page; published content has none. */
export const gapSchema = z.object({ field: z.string(), message: z.string() })
export type Gap = z.infer<typeof gapSchema>
