import { ValidationError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { publishedDocument } from '#cms/domain/published/document.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import { hindrancesOf } from './hindrances.ts'

/** A fault is a whole sentence, or what the field's name lacks to one. */
function sentence(field: string, message: string): string {
  if (/^[A-Z]/.test(message)) return message
  const words = field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${message}`
}

function refusal(req: PayloadRequest, collection: string, faults: readonly { field: string; message: string }[]): ValidationError {
  const errors = faults.map(({ field, message }) => ({ path: field, label: field, message: sentence(field, message) }))
  return new ValidationError({ collection, errors, req }, req.t)
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
  if (!result.ok) throw refusal(req, collection.slug, result.faults)
  const hindrances = req.user ? await hindrancesOf(req, result.value as object, now) : []
  if (hindrances.length > 0) throw refusal(req, collection.slug, hindrances)
  return data
}
