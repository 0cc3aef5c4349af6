import { z } from 'zod'
import { blockSchema } from './block.ts'
import { hrefSchema } from './inline.ts'
import { instantSchema } from './instant.ts'
import { slugSchema } from './slug.ts'

/** What an item of a bulletin is about: something on the site, or news that was typed in. */
export const bulletinItemKinds = ['article', 'event', 'document', 'campaign', 'news'] as const

/** One thing that a bulletin tells. What it takes from a document of the site is copied when the bulletin is composed. */
export const bulletinItemSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(bulletinItemKinds),
  title: z.string().min(1),
  /** Where it leads on: a path of the site or an address elsewhere. */
  href: hrefSchema.optional(),
  /** What the link says; left out: words that fit the kind. */
  linkText: z.string().min(1).optional(),
  body: z.array(blockSchema),
  /** The partner agency whose news it is, in words. */
  partner: z.string().min(1).optional(),
  /** Lines of plain fact under the title: when, where, what it costs. */
  facts: z.array(z.string().min(1)),
  /** Promotes something that readers pay for: kept from individuals who did not agree to that (PECR; ICO, direct marketing and the public sector). */
  isPaid: z.boolean(),
})
export type BulletinItem = z.infer<typeof bulletinItemSchema>

/** Items under a heading of their own. */
export const bulletinSectionSchema = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  items: z.array(bulletinItemSchema).min(1),
})
export type BulletinSection = z.infer<typeof bulletinSectionSchema>

/** One copy of a bulletin as its readers have it: an edition, or the merged copy for people in two. */
export const bulletinCopySchema = z.object({
  subject: z.string().min(1).max(150),
  /** The line that inboxes show after the subject. */
  preheader: z.string().max(200),
  introduction: z.array(blockSchema),
  sections: z.array(bulletinSectionSchema),
})
export type BulletinCopy = z.infer<typeof bulletinCopySchema>

/** A list that people can be on, as the site shows it. */
export const mailingListSchema = z.object({
  id: z.string().min(1),
  slug: slugSchema,
  name: z.string().min(1),
  /** Who it is for and how often it comes, in one or two sentences. */
  summary: z.string().min(1),
  /** `open`: anybody may subscribe; `invitation`: only people whom the partnership adds. */
  joining: z.enum(['open', 'invitation']),
  /** In use: it takes subscriptions and sends issues. One that is not keeps its archive. */
  isOpen: z.boolean(),
  /** Whether its issues stand in the public archive, at `/bulletins/<slug>/`. */
  isPublic: z.boolean(),
  order: z.number(),
})
export type MailingList = z.infer<typeof mailingListSchema>

/** An issue that was sent, as its page in the archive shows it: `/bulletins/<list>/<slug>/`. Nothing in it is about a recipient. */
export const issueSchema = z.object({
  id: z.string().min(1),
  slug: slugSchema,
  /** Id of its list. */
  list: z.string().min(1),
  /** Its text, as the last correction has it. */
  copy: bulletinCopySchema,
  sentAt: instantSchema,
  /** When the last correction of it began to go out; left out for an issue that was not corrected. */
  correctedAt: instantSchema.optional(),
  /** What the corrections changed of what was sent first, a sentence each. */
  changes: z.array(z.string().min(1)).optional(),
})
export type Issue = z.infer<typeof issueSchema>

/** An issue as lists and feeds show it. */
export interface IssueCard extends Pick<Issue, 'id' | 'slug' | 'sentAt' | 'correctedAt'> {
  title: string
  summary: string
  listSlug: string
  listName: string
}
