import { z } from 'zod'
import { hrefSchema } from './inline.ts'
import { daySchema } from './instant.ts'

/** A figure or finding that content quotes: kept once with its source, scope and date. */
export const claimSchema = z.object({
  id: z.string().min(1),
  /** The whole sentence as it may be quoted, with its year. */
  statement: z.string().min(1),
  source: z.string().min(1),
  sourceUrl: hrefSchema.optional(),
  /** The day or the end of the period that the figure is true of. */
  asOf: daySchema,
  /** What a careful reader must know before relying on it. */
  caveat: z.string().optional(),
  checkedOn: daySchema,
})
export type Claim = z.infer<typeof claimSchema>
