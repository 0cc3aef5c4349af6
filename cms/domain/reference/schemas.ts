import { z } from 'zod'
import { articleSchema } from '#content/schema/article.ts'
import { boardDocumentSchema, chapterSchema } from '#content/schema/board-document.ts'
import { claimSchema } from '#content/schema/claim.ts'
import { eventSchema } from '#content/schema/event.ts'
import { helplineSchema } from '#content/schema/helpline.ts'
import { hrefSchema } from '#content/schema/inline.ts'
import { daySchema } from '#content/schema/instant.ts'
import { pageSchema } from '#content/schema/page.ts'
import { settingsSchema } from '#content/schema/settings.ts'
import { slugSchema } from '#content/schema/slug.ts'
import { topicSchema } from '#content/schema/topic.ts'
import { fromEssexTime } from '#cms/domain/publishing/essex-time.ts'

const reviewed = { reviewedOn: daySchema, reviewBy: daySchema }

/** A time on Essex's clocks: `2027-01-20T09:30`. */
const essexTimeSchema = z.string().refine((text) => fromEssexTime(text) !== null, {
  message: 'must be a day and a time in Essex that exist, written as 2027-01-20T09:30',
})

/** The front matter of an article; without a kind it is advice. */
export const articleHeadSchema = articleSchema.pick({ title: true, summary: true, audiences: true, topics: true, drawing: true }).extend({
  ...reviewed,
  kind: articleSchema.shape.kind.default('advice'),
  publishedOn: daySchema,
  helplines: z.array(z.string()).default([]),
  related: z.array(z.string()).default([]),
})

/** The front matter of a page; it is sensitive only where it says so. */
export const pageHeadSchema = pageSchema
  .pick({ title: true, summary: true })
  .extend({ ...reviewed, sensitive: pageSchema.shape.sensitive.default(false) })

/** The front matter of an event; its times are those of Essex's clocks. */
export const eventHeadSchema = eventSchema
  .pick({ title: true, summary: true, kind: true, audiences: true, whoFor: true, cost: true, drawing: true })
  .extend({
    sessions: z.array(z.object({ from: essexTimeSchema, until: essexTimeSchema })).min(1),
    place: eventSchema.shape.place.extend({ address: z.array(z.string()).default([]) }),
    booking: z.object({ href: hrefSchema, label: z.string().min(1), closesAt: essexTimeSchema.optional() }).optional(),
    isPaid: z.boolean().default(false),
    isCancelled: z.boolean().default(false),
    questions: z
      .object({
        closesAt: essexTimeSchema,
        answered: z.array(z.object({ question: z.string().min(1).max(600), answer: z.string().min(1) })).default([]),
      })
      .optional(),
    publishedOn: daySchema,
  })
export type EventHead = z.infer<typeof eventHeadSchema>

/** The front matter of a document. */
export const documentHeadSchema = boardDocumentSchema
  .pick({ title: true, summary: true, type: true, audiences: true, period: true, issuedOn: true, caution: true, drawing: true })
  .extend({ publishedOn: daySchema, reviewBy: daySchema.optional() })

/** The front matter of a chapter. */
export const chapterHeadSchema = chapterSchema.pick({ title: true, summary: true })

/** `settings.yaml`. Colours and logo are an area's own: they are chosen in the admin, where their contrast is worked out. */
export const settingsFileSchema = settingsSchema.extend({
  brand: settingsSchema.shape.brand.refine(({ logo, palette, skins }) => !logo && !palette && Object.keys(skins).length === 0, {
    message: 'holds a typeface and empty skins only: colours and logo are chosen in the admin',
  }),
})

/** An entry of `topics.yaml`; its slug is its id. */
export const topicEntrySchema = topicSchema.omit({ id: true, gaps: true }).extend({ words: topicSchema.shape.words.default([]) })

/** An entry of `helplines.yaml`. */
export const helplineEntrySchema = helplineSchema.extend({ id: slugSchema })

/** An entry of `claims.yaml`. */
export const claimEntrySchema = claimSchema.extend({ id: slugSchema })
