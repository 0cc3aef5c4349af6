import { z } from 'zod'
import { blockSchema } from '#content/schema/block.ts'
import { hrefSchema } from '#content/schema/inline.ts'
import { slugSchema } from '#content/schema/slug.ts'
import { sectors } from '#cms/domain/subscriber/sectors.ts'

const item = {
  id: z.string().min(1),
  /** Ids of the lists in whose editions it stands; none: in every edition. */
  onlyFor: z.array(z.string()),
}

/** An item that tells of something on the site. Title, link and facts are copied from there when the bulletin is composed. */
const pickedItemSchema = z.object({
  ...item,
  kind: z.enum(['article', 'event', 'document']),
  /** Id of the article, event or document. */
  document: z.string().min(1),
  /** Words of its own, in place of the summary that stands on the site. */
  summary: z.string().min(1).max(600).optional(),
})

/** News that was typed in: of a partner agency, or the Board's own data. */
const newsItemSchema = z.object({
  ...item,
  kind: z.literal('news'),
  title: z.string().min(1).max(120),
  partner: z.string().min(1).max(120).optional(),
  body: z.array(blockSchema),
  href: hrefSchema.optional(),
  isPaid: z.boolean(),
})
export type PickedItem = z.infer<typeof pickedItemSchema>
export type NewsItem = z.infer<typeof newsItemSchema>
export type DraftItem = PickedItem | NewsItem

/** The part of a list that an edition is for: only subscribers of these kinds; all empty: the whole list. */
export const segmentSchema = z.object({ sectors: z.array(z.enum(sectors)), districts: z.array(z.string()), roles: z.array(z.string()) })

/** One edition of a bulletin, for one list. */
const editionSchema = z.object({
  /** What variants call it: the id of its list, since a bulletin has one edition for a list. */
  key: z.string().regex(/^[^+~]+$/, { message: 'must not hold + or ~' }),
  /** Id of the list. */
  list: z.string().min(1),
  subject: z.string().min(1).max(150),
  preheader: z.string().max(200),
  introduction: z.array(blockSchema),
  segment: segmentSchema,
})
export type BulletinEdition = z.infer<typeof editionSchema>

/** A bulletin as it was written, for all its editions. `content/schema/bulletin.ts` has what readers get. */
export const bulletinDraftSchema = z.object({
  id: z.string().min(1),
  slug: slugSchema,
  title: z.string().min(1).max(120),
  /** In the officer's order: the upper one gives a merged copy its subject. */
  editions: z.array(editionSchema).min(1),
  sections: z.array(
    z.object({
      id: z.string().min(1),
      title: z.string().min(1).max(80),
      items: z.array(z.discriminatedUnion('kind', [pickedItemSchema, newsItemSchema])),
    }),
  ),
})
export type BulletinDraft = z.infer<typeof bulletinDraftSchema>
