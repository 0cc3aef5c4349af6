import type { CollectionAfterChangeHook } from 'payload'
import { pathOf } from '#cms/domain/publishing/paths.ts'

/** Keeps the path of a live document for good, so that its address answers 410 once it is withdrawn, even after the document is deleted. */
export const rememberPath: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const path = doc._status === 'published' ? pathOf(collection.slug, doc.slug) : null
  if (!path) return
  const { totalDocs } = await req.payload.count({ collection: 'live-paths', where: { id: { equals: path } }, req })
  if (totalDocs === 0) await req.payload.create({ collection: 'live-paths', data: { id: path }, req, depth: 0 })
}
