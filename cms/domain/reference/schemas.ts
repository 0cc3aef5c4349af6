import { z } from 'zod'
import { articleSchema } from '#content/schema/article.ts'
import { claimSchema } from '#content/schema/claim.ts'
import { helplineSchema } from '#content/schema/helpline.ts'
import { daySchema } from '#content/schema/instant.ts'
import { pageSchema } from '#content/schema/page.ts'
import { slugSchema } from '#content/schema/slug.ts'
import { topicSchema } from '#content/schema/topic.ts'

const reviewed = { reviewedOn: daySchema, reviewBy: daySchema }

/** The front matter of an article. */
export const articleHeadSchema = articleSchema
  .pick({ title: true, summary: true, audiences: true, topics: true, drawing: true })
  .extend({ ...reviewed, publishedOn: daySchema, helplines: z.array(z.string()).default([]), related: z.array(z.string()).default([]) })

/** The front matter of a page. */
export const pageHeadSchema = pageSchema.pick({ title: true, summary: true }).extend(reviewed)

/** An entry of `topics.yaml`; its slug is its id. */
export const topicEntrySchema = topicSchema.omit({ id: true, gaps: true })

/** An entry of `helplines.yaml`. */
export const helplineEntrySchema = helplineSchema.extend({ id: slugSchema })

/** An entry of `claims.yaml`. */
export const claimEntrySchema = claimSchema.extend({ id: slugSchema })
