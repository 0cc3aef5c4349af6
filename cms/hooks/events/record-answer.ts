import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { idOf } from '#cms/domain/published/raw.ts'
import { recordChangeOf } from '#cms/hooks/changes/record-change.ts'

/** Tells the publisher, in the same transaction, that the page of the question's event may look different. */
export const recordAnswer: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const event = idOf(doc.event)
  // What has just arrived is on no page.
  if (event && operation === 'update') await recordChangeOf(req, 'events', event)
}

/** The same for a question that was deleted. */
export const recordAnswerRemoval: CollectionAfterDeleteHook = async ({ doc, req }) => {
  const event = idOf(doc.event)
  if (event) await recordChangeOf(req, 'events', event)
}
