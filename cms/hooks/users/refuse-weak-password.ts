import { ValidationError, type CollectionBeforeOperationHook, type PayloadRequest, type Where } from 'payload'
import { weaknessOf } from '#cms/domain/access/password.ts'

interface Own {
  email?: string
  name?: string
}

interface WriteArgs {
  /** Absent where a request names many people. */
  id?: string
  data?: Own & { password?: unknown; token?: unknown }
}

/** What anybody knows of the person whose password it becomes. */
async function ownWords(req: PayloadRequest, { id, data }: WriteArgs): Promise<Own> {
  const where: Where | undefined =
    typeof data?.token === 'string' ? { resetPasswordToken: { equals: data.token } } : id === undefined ? undefined : { id: { equals: id } }
  return (where && (await req.payload.db.findOne<{ id: string } & Own>({ collection: 'users', where, req }))) ?? {}
}

/**
 * Looks at a new password on every way in: creating, changing, resetting by link.
 * @throws ValidationError when it is too short, too common or the person's own name or address, or when many people would get the same.
 */
export const refuseWeakPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return args
  const write = args as WriteArgs
  const password = write.data?.password
  if (typeof password !== 'string') return args

  const known = await ownWords(req, write)
  const isForMany = operation === 'update' && write.id === undefined
  const weakness = isForMany
    ? 'Change one person’s password at a time.'
    : weaknessOf(password, [write.data?.email, write.data?.name, known.email, known.name])
  if (weakness)
    throw new ValidationError({ collection: 'users', errors: [{ path: 'password', label: 'Password', message: weakness }], req }, req.t)
  return args
}
