import type { CollectionBeforeChangeHook } from 'payload'

/** Notes the first publish, and that nobody waits for this document any longer. */
export const rememberPublish: CollectionBeforeChangeHook = ({ collection, data }) => {
  if (data._status !== 'published') return data
  const fields = new Set(collection.flattenedFields.map((field) => field.name))
  return {
    ...data,
    ...(fields.has('publishedAt') && { publishedAt: data.publishedAt ?? new Date().toISOString() }),
    ...(fields.has('isWaiting') && { isWaiting: false }),
  }
}
