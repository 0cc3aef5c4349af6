import { z } from 'zod'
import { drawingSchema } from './drawing.ts'
import { gapSchema } from './gap.ts'
import { slugSchema } from './slug.ts'

/** A subject that articles belong to, at `/topics/<slug>/`. */
export const topicSchema = z.object({
  id: z.string().min(1),
  slug: slugSchema,
  title: z.string().min(1).max(80),
  summary: z.string().min(1).max(300),
  /** Pages on it could put a reader at risk when somebody else sees the screen: plain titles, no referrer, kept out of caches. */
  sensitive: z.boolean(),
  /** What people type or say who mean this subject: "nudes", "my dad hits my mum". Search and the A to Z lead from them to the topic. */
  words: z.array(z.string().min(2).max(60)),
  /** Ids of the help lines for this subject, the best one first. */
  helplines: z.array(z.string()),
  drawing: drawingSchema.optional(),
  /** Place in lists of topics; equal places go by title. */
  order: z.number().int(),
  gaps: z.array(gapSchema).optional(),
})
export type Topic = z.infer<typeof topicSchema>
