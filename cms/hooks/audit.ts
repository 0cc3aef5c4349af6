import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook, PayloadRequest } from 'payload'
import { newId } from '#cms/fields/id.ts'

/** What the audit log keeps of an action: never content. */
export interface AuditEntry {
  action: string
  subject: string
  document: string
  reason?: string
}

/** Adds an entry to the audit log, in the caller's transaction. */
export async function audit(req: PayloadRequest, entry: AuditEntry): Promise<void> {
  await req.payload.create({
    collection: 'audit-log',
    data: { ...entry, id: newId(), at: new Date().toISOString(), ...(req.user && { person: req.user.id }) },
    req,
    depth: 0,
  })
}

type Saved = { id: string; _status?: string; deletedAt?: string | null }

function actionOf(operation: string, doc: Saved, previous: Saved | undefined): string | null {
  if (operation === 'create') return doc._status === 'published' ? 'created and published' : 'created'
  if (doc.deletedAt && !previous?.deletedAt) return 'moved to trash'
  if (!doc.deletedAt && previous?.deletedAt) return 'taken from trash'
  if (doc._status === 'published') return 'published'
  return doc._status === undefined ? 'changed' : null
}

/** Logs a change of a document, under `context.auditAction` where the operation knows better what it is. Saving a draft is not worth an entry. */
export const auditChange: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req, context }) => {
  const action = (context.auditAction as string | undefined) ?? actionOf(operation, doc as Saved, previousDoc as Saved | undefined)
  if (!action) return
  const reason = typeof context.auditReason === 'string' ? { reason: context.auditReason } : {}
  await audit(req, { action, subject: collection.slug, document: String(doc.id), ...reason })
}

/** Logs that a document was deleted for good. */
export const auditRemoval: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await audit(req, { action: 'deleted for good', subject: collection.slug, document: String(id) })
}

/** Logs a change of a global. */
export const auditGlobalChange: GlobalAfterChangeHook = async ({ global, doc, req }) => {
  if (doc._status === 'draft') return
  await audit(req, { action: 'published', subject: global.slug, document: global.slug })
}
