import type { CollectionAfterChangeHook, CollectionSlug, PayloadRequest } from 'payload'
import { newId } from '#cms/fields/id.ts'
import { pathOf, pathsOf } from '#cms/domain/publishing/paths.ts'

/** What of a version tells where the document stood. */
interface Standing {
  slug?: string
  _status?: string
}

/**
 * The path at which the document was live before the publish that has just been saved, `null` when it stays where it was or was never live.
 * Taking a page down rewrites its last published version as a draft, so any other slug counts that has ever been live.
 */
async function formerPath(req: PayloadRequest, collection: CollectionSlug, id: string, slug: string): Promise<string | null> {
  const { docs } = await req.payload.db.findVersions<Standing>({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { not_equals: true } }] },
    select: { version: { slug: true, _status: true } },
    sort: '-updatedAt',
    limit: 200,
    pagination: false,
    req,
  })
  for (const { version } of docs) {
    if (version.slug === slug && version._status === 'published') return null
    const path = version.slug && version.slug !== slug ? pathOf(collection, version.slug) : null
    if (path && (await req.payload.count({ collection: 'live-paths', where: { id: { equals: path } }, req })).totalDocs > 0) return path
  }
  return null
}

/** Lets `from` lead to `to`, and with it whatever led to `from`. */
async function redirect(req: PayloadRequest, from: string, to: string): Promise<void> {
  await req.payload.update({ collection: 'redirects', where: { to: { equals: from } }, data: { to }, req })
  const { totalDocs } = await req.payload.count({ collection: 'redirects', where: { from: { equals: from } }, req })
  if (totalDocs === 0)
    await req.payload.create({ collection: 'redirects', data: { id: newId(), from, to, isAutomatic: true }, req, depth: 0 })
}

/** When a live address changes, the old one leads to the new one, and so do those of its chapters and files. */
export const leaveRedirect: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  if (doc._status !== 'published' || doc.deletedAt) return
  const paths = pathsOf(collection.slug, doc)
  const [own] = paths
  if (own === undefined) return
  const former = await formerPath(req, collection.slug as CollectionSlug, String(doc.id), doc.slug)

  for (const to of paths) {
    await req.payload.delete({ collection: 'redirects', where: { from: { equals: to } }, req })
    if (former) await redirect(req, former + to.slice(own.length), to)
  }
}
