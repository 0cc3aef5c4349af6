import { NotFound, restoreVersionOperation, type CollectionSlug, type PayloadRequest } from 'payload'

/**
 * Restores a version in the place of Payload's own route, which would put a draft version in the live text's place and so take the page
 * down: a version that was a draft is restored as a draft; one that was live goes live again only for those who may publish.
 */
export async function restoreVersion({ collection, id, req }: { collection: string; id: string; req: PayloadRequest }): Promise<Response> {
  const { docs } = await req.payload.db.findVersions<{ _status?: string }>({
    collection: collection as CollectionSlug,
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    req,
  })
  if (!docs[0]) throw new NotFound(req.t)
  const wantsDraft = req.query?.draft === 'true' || req.query?.draft === true
  // The Local API's `restoreVersion` loses `draft` on its way to this (payload 3.90.1).
  const doc: unknown = await restoreVersionOperation({
    collection: req.payload.collections[collection as CollectionSlug],
    id,
    draft: wantsDraft || docs[0].version._status !== 'published',
    depth: 1,
    overrideAccess: false,
    req,
  })
  return Response.json({ doc, message: req.t('version:restoredSuccessfully') })
}
