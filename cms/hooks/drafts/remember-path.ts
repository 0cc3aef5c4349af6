import type { CollectionAfterChangeHook } from 'payload'
import { pathsOf } from '#cms/domain/publishing/paths.ts'

/** Keeps the paths of a live document for good, so that its addresses answer 410 once it is withdrawn, even after the document is deleted. */
export const rememberPath: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const paths = doc._status === 'published' ? pathsOf(collection.slug, doc) : []
  for (const path of paths) {
    const { totalDocs } = await req.payload.count({ collection: 'live-paths', where: { id: { equals: path } }, req })
    if (totalDocs === 0) await req.payload.create({ collection: 'live-paths', data: { id: path }, req, depth: 0 })
  }
}
