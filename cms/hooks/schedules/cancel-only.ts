import { APIError, type CollectionBeforeChangeHook } from 'payload'

/** A schedule can be cancelled while it waits; nothing else about it can be changed by a person. */
export const cancelOnly: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !req.user) return data
  if (originalDoc?.state !== 'waiting' || data.state !== 'cancelled')
    throw new APIError(
      'A schedule can only be cancelled, and only while it waits. For another time, cancel it and make a new one.',
      409,
      undefined,
      true,
    )
  return { ...originalDoc, state: 'cancelled' }
}
