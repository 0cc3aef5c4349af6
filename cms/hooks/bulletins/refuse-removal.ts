import { APIError, type CollectionBeforeDeleteHook } from 'payload'

/** Keeps a bulletin that has been sent or scheduled from being deleted for good: ledgers, archive and corrections go back to it. @throws APIError 409 */
export const refuseRemovalOfSent: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.count({ collection: 'sendings', where: { bulletin: { equals: id } }, req })
  if (totalDocs === 0) return
  const message = 'This bulletin has been sent or scheduled, so it is kept with its ledger. Move it to the trash to have it out of the way.'
  throw new APIError(message, 409, undefined, true)
}
