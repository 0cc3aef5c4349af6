import { Forbidden, type CollectionBeforeOperationHook, type CollectionSlug, type PayloadRequest, type Where } from 'payload'
import { mayPublish } from '#cms/domain/access/roles.ts'
import { needsRightToPublish, writeIntent, type Write } from '#cms/domain/publishing/write-intent.ts'
import { personOf } from '#cms/access/person.ts'
import { withKnownStatus } from './known-status.ts'

interface WriteArgs {
  id?: string
  draft?: boolean
  /** Names the original of a copy. */
  duplicateFromID?: string
  data: { _status?: 'draft' | 'published'; deletedAt?: string | null }
  where?: Where
  unpublishAllLocales?: boolean
}

interface Standing extends Pick<Write, 'live' | 'hasNewerDraft'> {
  isTrashed: boolean
}

/** Whether a document is live, whether a newer draft stands beside the live text, and whether it is in the trash. */
async function standing(req: PayloadRequest, slug: CollectionSlug, id: string | undefined): Promise<Standing> {
  if (id === undefined) return { live: 'unknown', hasNewerDraft: 'unknown', isTrashed: false }
  type Row = { id: string; _status?: string; deletedAt?: string | null }
  const row = await req.payload.db.findOne<Row>({ collection: slug, where: { id: { equals: id } }, req })
  const isTrashed = Boolean(row?.deletedAt)
  if (row?._status !== 'published') return { live: false, hasNewerDraft: true, isTrashed }
  const { docs } = await req.payload.db.findVersions<{ _status?: string }>({
    collection: slug,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  return { live: true, hasNewerDraft: docs[0]?.version._status === 'draft', isTrashed }
}

/** A copy is a draft unless it is said to be live: the status of its original is nobody's word. */
const decideCreate = (write: WriteArgs): WriteArgs =>
  write.duplicateFromID !== undefined && write.data?._status !== 'published' ? { ...write, draft: true } : write

/** Taking many out of the trash leaves alone what is not in it. */
const onlyTrashed = (write: WriteArgs): WriteArgs => ({
  ...write,
  where: { and: [...(write.where ? [write.where] : []), { deletedAt: { exists: true } }] },
})

/** What an update becomes. */
async function decideUpdate(
  write: WriteArgs,
  { overrideAccess, req, collection, context }: Parameters<CollectionBeforeOperationHook>[0],
): Promise<WriteArgs> {
  const { deletedAt, ...values } = write.data
  const isRestore = deletedAt === null
  if (deletedAt !== undefined && !isRestore) return write
  if (isRestore && write.id === undefined) return onlyTrashed(write)
  const { isTrashed, ...known } = await standing(
    req,
    collection.slug as CollectionSlug,
    write.id === undefined ? undefined : String(write.id),
  )
  if (isRestore && isTrashed) return write

  const status = values._status
  const isPlain = status === undefined && !write.draft
  const intent = writeIntent({ draft: Boolean(write.draft), status, ...known })
  const isAllowed = overrideAccess === true || mayPublish(personOf(req))

  if (needsRightToPublish(intent) && !isAllowed && !isPlain) throw new Forbidden(req.t)
  if (intent === 'unpublish') {
    context.auditAction ??= 'taken down'
    return { ...write, data: values, unpublishAllLocales: true }
  }
  return { ...write, data: values, ...((intent === 'save-draft' || !isAllowed) && { draft: true }) }
}

/**
 * Settles what a write does before anything else sees it, so that no route takes a page down or puts an unfinished draft live by accident.
 * @throws Forbidden when the write would touch the public site and the person has no right to publish.
 * @throws APIError 400 when its status is neither draft nor published.
 */
export const decideWrite: CollectionBeforeOperationHook = async (call) => {
  const { args, operation } = call
  const sent = args as unknown as WriteArgs
  if ((operation !== 'update' && operation !== 'create') || sent.data === undefined) return args
  const write: WriteArgs = { ...sent, data: withKnownStatus(sent.data) }
  const decided = operation === 'create' ? decideCreate(write) : await decideUpdate(write, call)
  return decided as unknown as typeof args
}
