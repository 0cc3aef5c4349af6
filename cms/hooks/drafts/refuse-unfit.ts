import { ValidationError, type CollectionBeforeChangeHook, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'
import { publishedDocument } from '#cms/domain/published/document.ts'
import type { Fault } from '#cms/domain/published/fault.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import { hindrancesOf } from './hindrances.ts'
import { inWordsOfTheForm } from './words-of-the-form.ts'

function refusal(req: PayloadRequest, collection: SanitizedCollectionConfig, faults: readonly Fault[]): ValidationError {
  return new ValidationError({ collection: collection.slug, errors: inWordsOfTheForm(collection.flattenedFields, faults), req }, req.t)
}

/**
 * Keeps a document that the site could not show from going live, naming every field at once; and keeps a person from publishing what
 * shows a help line past its check date or a picture without consent. Imports are not held up by the calendar.
 * @throws ValidationError with one entry for each fault.
 */
export const refuseUnfit: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (data._status !== 'published' || data.deletedAt) return data
  const now = new Date()
  const raw: Raw = { ...data, id: data.id ?? originalDoc?.id ?? 'new', updatedAt: now.toISOString() }
  const result = publishedDocument(collection.slug, raw)
  if (!result) return data
  if (!result.ok) throw refusal(req, collection, result.faults)
  const hindrances = req.user ? await hindrancesOf(req, result.value as object, now) : []
  if (hindrances.length > 0) throw refusal(req, collection, hindrances)
  return data
}
