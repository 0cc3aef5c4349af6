import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook, PayloadRequest } from 'payload'
import { newId } from '#cms/fields/id.ts'

async function record(req: PayloadRequest, kind: string, document: string): Promise<void> {
  await req.payload.create({ collection: 'changes', data: { id: newId(), kind, document }, req, depth: 0 })
}

/** Tells the publisher, in the same transaction, that a document may look different. */
export const recordChange: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  await record(req, collection.slug, String(doc.id))
}

/** Tells the publisher that a document is gone. */
export const recordRemoval: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await record(req, collection.slug, String(id))
}

/** Tells the publisher that a global may look different. */
export const recordGlobalChange: GlobalAfterChangeHook = async ({ global, req }) => {
  await record(req, global.slug, global.slug)
}
