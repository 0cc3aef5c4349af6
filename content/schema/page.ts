import { z } from 'zod'
import { blockSchema } from './block.ts'
import { gapSchema } from './gap.ts'
import { daySchema, instantSchema } from './instant.ts'
import { slugSchema } from './slug.ts'

/** A standing page of the site (about, contact, privacy…), at `/<slug>/`. */
export const pageSchema = z.object({
  id: z.string().min(1),
  slug: slugSchema,
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(300),
  /** Like a sensitive topic: a reader could be harmed if somebody else saw it on their screen. */
  sensitive: z.boolean(),
  body: z.array(blockSchema).min(1),
  publishedAt: instantSchema,
  updatedAt: instantSchema,
  reviewedOn: daySchema.optional(),
  reviewBy: daySchema,
  gaps: z.array(gapSchema).optional(),
})
export type Page = z.infer<typeof pageSchema>
