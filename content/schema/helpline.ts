import { z } from 'zod'
import { audienceSchema } from './audience.ts'
import { hrefSchema } from './inline.ts'
import { daySchema } from './instant.ts'
import { openingHoursSchema } from './opening.ts'

/** A help line: kept once, used everywhere by reference. */
export const helplineSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  /** The number as people read it, in groups: `0800 1111`. */
  phone: z
    .string()
    .regex(/^[0-9 ]{3,16}$/, { message: 'must be digits and spaces' })
    .optional(),
  /** A number to text, where there is one. */
  text: z
    .string()
    .regex(/^[0-9 ]{3,16}$/, { message: 'must be digits and spaces' })
    .optional(),
  website: hrefSchema.optional(),
  /** Who it is for and what happens, in one sentence. */
  about: z.string().min(1),
  /** When somebody answers, in words: "Day and night, every day". */
  hours: z.string().min(1),
  /** The same hours as a computer reads them; absent for a line whose hours are not known exactly. `always` is day and night. */
  opening: z.union([z.literal('always'), openingHoursSchema]).optional(),
  cost: z.string().optional(),
  audiences: z.array(audienceSchema).min(1),
  /** `emergency` stands first and looks it; `front-door` is the council's own service for worries about a child. */
  kind: z.enum(['emergency', 'front-door', 'national']),
  source: z.string().min(1),
  /** The day on which a person last rang or read the source. */
  checkedOn: daySchema,
  order: z.number().int(),
})
export type Helpline = z.infer<typeof helplineSchema>
