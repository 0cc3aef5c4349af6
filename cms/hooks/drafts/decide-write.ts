import { Forbidden, type CollectionBeforeOperationHook, type CollectionSlug, type PayloadRequest } from 'payload'
import { mayPublish } from '#cms/domain/access/roles.ts'
import { needsRightToPublish, writeIntent, type Write } from '#cms/domain/publishing/write-intent.ts'
import { personOf } from '#cms/access/person.ts'

interface UpdateArgs {
  id?: string
  draft?: boolean
  data: { _status?: 'draft' | 'published'; deletedAt?: string | null }
  unpublishAllLocales?: boolean
}

/** Whether a document is live, and whether a newer draft stands beside the live text. */
async function standing(req: PayloadRequest, slug: CollectionSlug, id: string): Promise<Pick<Write, 'live' | 'hasNewerDraft'>> {
  const row = await req.payload.db.findOne<{ id: string; _status?: string }>({ collection: slug, where: { id: { equals: id } }, req })
  if (row?._status !== 'published') return { live: false, hasNewerDraft: true }
  const { docs } = await req.payload.db.findVersions<{ _status?: string }>({
    collection: slug,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  return { live: true, hasNewerDraft: docs[0]?.version._status === 'draft' }
}

/**
 * Settles what a write does before anything else sees it, so that no route takes a page down or puts an unfinished draft live by accident.
 * @throws Forbidden when the write would touch the public site and the person has no right to publish.
 */
export const decideWrite: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req, collection, context }) => {
  if (operation !== 'update') return args
  const write = args as unknown as UpdateArgs
  if ('deletedAt' in write.data) return args

  const status = write.data._status
  const isPlain = status === undefined && !write.draft
  const known =
    write.id === undefined ? { live: 'unknown' as const, hasNewerDraft: 'unknown' as const } : await standing(req, collection.slug as CollectionSlug, String(write.id))
  const intent = writeIntent({ draft: Boolean(write.draft), status, ...known })
  const isAllowed = overrideAccess === true || mayPublish(personOf(req))

  if (needsRightToPublish(intent) && !isAllowed && !isPlain) throw new Forbidden(req.t)
  if (intent === 'unpublish') {
    context.auditAction ??= 'taken down'
    return { ...args, unpublishAllLocales: true }
  }
  if (intent === 'save-draft' || !isAllowed) return { ...args, draft: true }
  return args
}
