import { z } from 'zod'
import { mailingListSchema } from '#content/schema/bulletin.ts'
import { hrefSchema } from '#content/schema/inline.ts'
import { sectors } from '#cms/domain/subscriber/sectors.ts'

/** An entry of `lists.yaml`; its slug is its id. Lists are in use and not public unless they say otherwise. */
export const listEntrySchema = mailingListSchema.omit({ id: true }).extend({
  joining: mailingListSchema.shape.joining.default('open'),
  isOpen: z.boolean().default(true),
  isPublic: z.boolean().default(false),
  replyTo: z.email().optional(),
})

const onlyFor = z.array(z.string()).default([])
const picked = { summary: z.string().min(1).max(600).optional(), onlyFor }

const editionSchema = z.object({
  list: z.string().min(1),
  subject: z.string().min(1).max(150),
  preheader: z.string().max(200).default(''),
  /** Markdown. */
  introduction: z.string().optional(),
  segment: z
    .object({
      sectors: z.array(z.enum(sectors)).default([]),
      districts: z.array(z.string()).default([]),
      roles: z.array(z.string()).default([]),
    })
    .default({ sectors: [], districts: [], roles: [] }),
})

/** An item: the slug of an article, event or document, or news with a text of its own. */
const itemSchema = z.union([
  z.object({ article: z.string().min(1), ...picked }),
  z.object({ event: z.string().min(1), ...picked }),
  z.object({ document: z.string().min(1), ...picked }),
  z.object({
    news: z.string().min(1).max(120),
    partner: z.string().min(1).max(120).optional(),
    /** Markdown. */
    body: z.string().min(1),
    href: hrefSchema.optional(),
    isPaid: z.boolean().default(false),
    onlyFor,
  }),
])
export type ItemEntry = z.infer<typeof itemSchema>

/** `bulletins/<slug>.yaml`. */
export const bulletinFileSchema = z.object({
  title: z.string().min(1).max(120),
  editions: z.array(editionSchema).min(1),
  sections: z.array(z.object({ title: z.string().min(1).max(80), items: z.array(itemSchema).min(1) })).min(1),
})
export type BulletinFile = z.infer<typeof bulletinFileSchema>
