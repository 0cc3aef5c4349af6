import type { CollectionBeforeChangeHook, SanitizedConfig } from 'payload'
import { refuseFalseDates } from '#cms/hooks/dates/refuse-false-dates.ts'
import { nobody, writers } from '#cms/access/predicates.ts'

/** A lock that comes over REST is the caller's own: nobody locks a document in somebody else's name. */
const ownLock: CollectionBeforeChangeHook = ({ data, req }) =>
  req.payloadAPI === 'REST' && req.user ? { ...data, user: { relationTo: 'users', value: req.user.id } } : data

/**
 * Payload's own collection of locks is open to anybody signed in: whoever reads no content could lock editors out of it. The admin makes
 * locks through the server, so no REST makes one; those who write may take one over or end it.
 */
export function guardLocks(config: SanitizedConfig): SanitizedConfig {
  const locks = config.collections.find(({ slug }) => slug === 'payload-locked-documents')
  if (!locks) return config
  Object.assign(locks.access, { create: nobody, read: writers, update: writers, delete: writers })
  locks.hooks.beforeValidate.push(refuseFalseDates)
  locks.hooks.beforeChange.push(ownLock)
  return config
}
