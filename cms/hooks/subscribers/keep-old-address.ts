import type { CollectionBeforeChangeHook } from 'payload'
import type { Objection } from '#cms/domain/subscriber/objection.ts'
import type { SubscriberDesk } from './desk.ts'

/**
 * Keeps outside the database, before it is saved, that nothing is to go to an address any more which was corrected: a restored backup knows
 * only the old one, and what the person says from here on is kept under the new.
 */
export const keepOldAddress =
  (
    { subscriptionsOf }: Pick<SubscriberDesk, 'subscriptionsOf'>,
    keepObjection: (entry: Objection) => Promise<void>,
  ): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (operation !== 'update' || !originalDoc?.addressHash || data.addressHash === originalDoc.addressHash) return data
    const rows = await subscriptionsOf(req.payload, String(originalDoc.id))
    const lists = rows.filter(({ state }) => state !== 'ended').map(({ list }) => list)
    if (lists.length > 0) await keepObjection({ kind: 'left', addressHash: originalDoc.addressHash, lists, at: new Date().toISOString() })
    return data
  }
