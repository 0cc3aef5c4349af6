import { z } from 'zod'
import { audienceSchema } from './audience.ts'
import { hrefSchema } from './inline.ts'
import { instantSchema } from './instant.ts'

/** The urgent notice above every page, or above those of some audiences. */
export const alertSchema = z.object({
  tone: z.enum(['information', 'important', 'urgent']),
  title: z.string().min(1).max(100),
  message: z.string().min(1).max(400),
  link: z.object({ href: hrefSchema, label: z.string().min(1) }).optional(),
  /** Empty: everybody. */
  audiences: z.array(audienceSchema),
  startsAt: instantSchema.optional(),
  endsAt: instantSchema.optional(),
})
export type Alert = z.infer<typeof alertSchema>
