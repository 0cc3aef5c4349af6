import { z } from 'zod'

/** Collections whose documents have a page of their own. */
export const linkableCollections = ['articles', 'pages', 'topics', 'events', 'documents'] as const
export const linkableCollectionSchema = z.enum(linkableCollections)
export type LinkableCollection = z.infer<typeof linkableCollectionSchema>

/** Names one document that has a page. Where it leads is asked of `content.link` when a page is rendered. */
export const documentReferenceSchema = z.object({
  collection: linkableCollectionSchema,
  id: z.string().min(1),
})
export type DocumentReference = z.infer<typeof documentReferenceSchema>

/** Where a reference leads: the path of a published page and its title. */
export interface LinkTarget {
  url: string
  title: string
}
