import { z } from 'zod'
import { audienceSchema } from './audience.ts'
import { blockSchema } from './block.ts'
import { drawingSchema } from './drawing.ts'
import { gapSchema } from './gap.ts'
import { daySchema, instantSchema } from './instant.ts'
import { slugSchema } from './slug.ts'

/** What kind of document it is, with the words that pages show. */
export const documentTypes = {
  'annual-report': 'Annual report',
  review: 'Practice review',
  guidance: 'Guidance',
  strategy: 'Strategy or plan',
  minutes: 'Minutes',
} as const
export const documentTypeSchema = z.enum(['annual-report', 'review', 'guidance', 'strategy', 'minutes'])
export type DocumentType = z.infer<typeof documentTypeSchema>

/** A part of a long document with a page of its own, at `/documents/<document>/<slug>/`. */
export const chapterSchema = z.object({
  slug: slugSchema,
  title: z.string().min(1).max(120),
  summary: z.string().max(300).optional(),
  body: z.array(blockSchema).min(1),
})
export type Chapter = z.infer<typeof chapterSchema>

/** A document of the partnership as pages people can read, at `/documents/<slug>/`: a short one in one page, a report in chapters. */
export const boardDocumentSchema = z.object({
  id: z.string().min(1),
  slug: slugSchema,
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(300),
  type: documentTypeSchema,
  audiences: z.array(audienceSchema).min(1),
  /** The time it is about, in words: "April 2012 to March 2013". */
  period: z.string().optional(),
  /** The day on which the partnership first issued it, on this site or before. */
  issuedOn: daySchema,
  /** What a reader of an old document must know: nothing of an earlier year is passed off as current. */
  caution: z.string().optional(),
  /** The document itself, or the introduction of one with chapters. */
  body: z.array(blockSchema).min(1),
  chapters: z.array(chapterSchema),
  drawing: drawingSchema.optional(),
  publishedAt: instantSchema,
  updatedAt: instantSchema,
  reviewBy: daySchema.optional(),
  gaps: z.array(gapSchema).optional(),
})
export type BoardDocument = z.infer<typeof boardDocumentSchema>

/** What a list shows of a document. */
export type DocumentCard = Pick<BoardDocument, 'id' | 'slug' | 'title' | 'summary' | 'type' | 'period' | 'issuedOn' | 'publishedAt'>
