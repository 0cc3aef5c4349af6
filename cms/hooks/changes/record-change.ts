import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook, PayloadRequest } from 'payload'
import { newId } from '#cms/fields/id.ts'

/** Tells the publisher, in the same transaction, that a document of `kind` (a collection or global) may look different. */
export async function recordChangeOf(req: PayloadRequest, kind: string, document: string): Promise<void> {
  await req.payload.create({ collection: 'changes', data: { id: newId(), kind, document }, req, depth: 0 })
}

/** Tells the publisher, in the same transaction, that a document may look different. */
export const recordChange: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  await recordChangeOf(req, collection.slug, String(doc.id))
}

/** Tells the publisher that a document is gone. */
export const recordRemoval: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await recordChangeOf(req, collection.slug, String(id))
}

/** Tells the publisher that a global may look different. */
export const recordGlobalChange: GlobalAfterChangeHook = async ({ global, req }) => {
  await recordChangeOf(req, global.slug, global.slug)
}
