import { z } from 'zod'
import { audienceSchema } from './audience.ts'
import { blockSchema } from './block.ts'
import { drawingSchema } from './drawing.ts'
import { gapSchema } from './gap.ts'
import { daySchema, instantSchema } from './instant.ts'
import { slugSchema } from './slug.ts'

/** Advice or news for one or more audiences, at `/articles/<slug>/`. */
export const articleSchema = z.object({
  id: z.string().min(1),
  slug: slugSchema,
  title: z.string().min(1).max(120),
  /** One or two sentences: lists, feeds, search results and share cards show it. */
  summary: z.string().min(1).max(300),
  /** News is listed by its day on `/news/`; advice is kept up to date and shows when it was checked. */
  kind: z.enum(['advice', 'news']),
  audiences: z.array(audienceSchema).min(1),
  /** Ids of topics, the main one first. */
  topics: z.array(z.string()).min(1),
  body: z.array(blockSchema).min(1),
  /** Ids of help lines shown before and after the advice, ahead of those of the topics. */
  helplines: z.array(z.string()),
  /** Ids of articles that an editor chose as further reading. */
  related: z.array(z.string()),
  drawing: drawingSchema.optional(),
  /** When it was first published; it keeps its place in lists by this. */
  publishedAt: instantSchema,
  /** When what a reader sees was last changed by a publish. */
  updatedAt: instantSchema,
  /** The day on which the advice was last checked by a person. */
  reviewedOn: daySchema.optional(),
  /** The day by which it must be checked again. */
  reviewBy: daySchema,
  gaps: z.array(gapSchema).optional(),
})
export type Article = z.infer<typeof articleSchema>

/** What a list shows of an article, and what it is put in order by. */
export type ArticleCard = Pick<Article, 'id' | 'slug' | 'title' | 'summary' | 'kind' | 'audiences' | 'topics' | 'drawing' | 'publishedAt'>
