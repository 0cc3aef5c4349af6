import { APIError, type CollectionBeforeOperationHook, type Where } from 'payload'
import { personOf } from '#cms/access/person.ts'
import { isAdmin } from '#cms/domain/access/roles.ts'

interface WriteArgs {
  /** Absent where a request names many people. */
  id?: string
  where?: Where
  data?: { role?: unknown }
}

/**
 * Nobody can take the last administrator's role away or delete them, one by one or many at once. Whoever may not do either is left to the
 * access rules: an answer of ours would tell them whether their `where` fits an administrator, secret fields included.
 * @throws APIError 409
 */
export const keepAnAdministrator: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  const { id, where = {}, data } = args as WriteArgs
  const takesRole = operation === 'update' && data?.role !== undefined && data.role !== 'admin'
  if (!takesRole && operation !== 'delete') return args
  const isOwnCode = overrideAccess === true
  if (!isOwnCode && !isAdmin(personOf(req))) return args

  const { payload } = req
  const named: Where = id === undefined ? where : { id: { equals: id } }
  const { docs } = await payload.find({
    collection: 'users',
    where: { and: [named, { role: { equals: 'admin' } }] },
    depth: 0,
    pagination: false,
    overrideAccess: isOwnCode,
    req,
  })
  if (docs.length === 0) return args
  const others = await payload.count({
    collection: 'users',
    where: { and: [{ role: { equals: 'admin' } }, { id: { not_in: docs.map((doc) => doc.id) } }] },
    req,
  })
  if (others.totalDocs === 0)
    throw new APIError(
      'The hub would have no administrator. Make somebody else an administrator first, then do this again.',
      409,
      undefined,
      true,
    )
  return args
}
