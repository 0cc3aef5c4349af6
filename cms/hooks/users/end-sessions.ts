import type { CollectionBeforeChangeHook } from 'payload'

/** A changed role or address ends the person's sessions, so that a right that was taken away is gone at once. */
export const endSessionsOnChangedRole: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation !== 'update' || !originalDoc) return data
  const isChanged = (data.role && data.role !== originalDoc.role) || (data.email && data.email !== originalDoc.email)
  return isChanged ? { ...data, sessions: [] } : data
}
