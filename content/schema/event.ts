import { z } from 'zod'
import { audienceSchema } from './audience.ts'
import { blockSchema } from './block.ts'
import { drawingSchema } from './drawing.ts'
import { gapSchema } from './gap.ts'
import { hrefSchema } from './inline.ts'
import { instantSchema } from './instant.ts'
import { slugSchema } from './slug.ts'

/** What kind of occasion an event is, with the words that pages show. */
export const eventKinds = { course: 'Training course', conference: 'Conference', forum: 'Practitioner forum', event: 'Event' } as const
export const eventKindSchema = z.enum(['course', 'conference', 'forum', 'event'])

/** One meeting of an event: a course of two mornings has two. */
export const sessionSchema = z
  .object({ startsAt: instantSchema, endsAt: instantSchema })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { message: 'must end after it begins' })

/** A question that somebody asked before a forum, and its answer. Only what a person passed for publication is here, never who asked. */
export const answeredQuestionSchema = z.object({
  question: z.string().min(1),
  answer: z.array(blockSchema).min(1),
  /** In what capacity it was asked, where an editor kept that: "health visitor". Never a name. */
  role: z.string().min(1).max(80).optional(),
})
export type AnsweredQuestion = z.infer<typeof answeredQuestionSchema>

/** An event or training course, at `/events/<slug>/`. */
export const eventSchema = z.object({
  id: z.string().min(1),
  slug: slugSchema,
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(300),
  kind: eventKindSchema,
  audiences: z.array(audienceSchema).min(1),
  /** Who it is for, in words: "Designated safeguarding leads in schools". */
  whoFor: z.string().optional(),
  /** In the order in which they happen. */
  sessions: z.array(sessionSchema).min(1),
  place: z.object({
    isOnline: z.boolean(),
    /** "County Hall, Chelmsford". Left out for an event that is online only. */
    name: z.string().optional(),
    address: z.array(z.string()),
  }),
  booking: z.object({ href: hrefSchema, label: z.string().min(1), closesAt: instantSchema.optional() }).optional(),
  /** What it costs in words, and whether people pay: paid courses stay out of bulletins that are sent as a public task (PECR). */
  cost: z.string().optional(),
  isPaid: z.boolean(),
  isCancelled: z.boolean(),
  /** A forum that takes questions before it: until when. Answers follow on the same page. */
  questions: z.object({ closesAt: instantSchema, answered: z.array(answeredQuestionSchema) }).optional(),
  body: z.array(blockSchema),
  drawing: drawingSchema.optional(),
  publishedAt: instantSchema,
  updatedAt: instantSchema,
  gaps: z.array(gapSchema).optional(),
})
export type HubEvent = z.infer<typeof eventSchema>

/** What a list shows of an event. */
export type EventCard = Pick<
  HubEvent,
  'id' | 'slug' | 'title' | 'summary' | 'kind' | 'audiences' | 'sessions' | 'place' | 'cost' | 'isCancelled' | 'publishedAt'
>
