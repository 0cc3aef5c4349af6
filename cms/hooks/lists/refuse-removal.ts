import { APIError, type CollectionBeforeDeleteHook } from 'payload'

const counted = (count: number, one: string, more: string) => `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`

/**
 * Keeps a list that people are on, have left, or get a bulletin by from being deleted: ledgers, consent records and who left would speak of
 * a list that nobody can name. @throws APIError with status 409 that says what to do instead
 */
export const refuseRemoval: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const [people, bulletins] = await Promise.all([
    req.payload.count({ collection: 'subscriptions', where: { list: { equals: id } }, req }),
    req.payload.count({ collection: 'bulletins', where: { 'editions.list': { equals: id } }, trash: true, req }),
  ])
  const uses = [
    ...(people.totalDocs > 0 ? [counted(people.totalDocs, 'person is on it or has left it', 'people are on it or have left it')] : []),
    ...(bulletins.totalDocs > 0 ? [counted(bulletins.totalDocs, 'bulletin names it', 'bulletins name it')] : []),
  ]
  if (uses.length === 0) return
  throw new APIError(
    `This list cannot be deleted: ${uses.join(', and ')}. Untick “In use” instead: then nobody can join it, nothing more is sent to it, and nothing is forgotten.`,
    409,
    null,
    true,
  )
}
