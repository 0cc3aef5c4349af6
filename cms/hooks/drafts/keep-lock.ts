import type { CollectionAfterOperationHook } from 'payload'

/**
 * Keeps a document locked for the person whose form saves it by itself. Payload ends the lock with every save, so between two autosaves
 * anybody could open the form and save over their work (github.com/payloadcms/payload/issues/11604).
 */
export const keepLock: CollectionAfterOperationHook = async ({ args, collection, operation, req, result }) => {
  const isOwnAutosave = operation === 'updateByID' && 'autosave' in args && args.autosave === true && req.user
  if (!isOwnAutosave || !req.user) return result
  await req.payload.db.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: collection.slug, value: (args as { id: string }).id },
      user: { relationTo: 'users', value: req.user.id },
    },
    returning: false,
  })
  return result
}
