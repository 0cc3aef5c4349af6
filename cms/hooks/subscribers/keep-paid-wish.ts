import type { CollectionBeforeChangeHook } from 'payload'
import type { Objection } from '#cms/domain/subscriber/objection.ts'

/** Keeps outside the database, before it is saved, that somebody no longer wants to hear of paid courses, or wants to again. */
export const keepPaidWish =
  (keepObjection: (entry: Objection) => Promise<void>): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc }) => {
    if (operation !== 'update' || data.takesPaid === undefined || Boolean(data.takesPaid) === Boolean(originalDoc.takesPaid)) return data
    const kind = data.takesPaid ? 'paid-agreed' : 'paid-refused'
    await keepObjection({ kind, addressHash: originalDoc.addressHash, at: new Date().toISOString() })
    return data
  }
