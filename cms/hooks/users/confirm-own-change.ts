import { incrementLoginAttempts, ValidationError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { isPassword } from './password-hash.ts'

interface WriteArgs {
  /** Absent where a request names many people. */
  id?: string
  data?: { email?: unknown; password?: unknown; currentPassword?: unknown }
}

interface Account {
  id: string
  email: string
  hash?: string | null
  salt?: string | null
  lockUntil?: string | null
}

const words = {
  missing: 'To change your own address or password, type the password that you have.',
  wrong: 'This is not the password that you have. Nothing was changed. Type it again, or sign out and use “Forgot password?”.',
  locked: 'After five wrong passwords the account is locked for ten minutes. Nothing was changed. Wait, then try again.',
  many: 'Change one person’s address at a time.',
}

/** What is wrong with the password that was sent along, if anything; a wrong one counts towards the lock of the account. */
async function faultOf(req: PayloadRequest, account: Account, sent: unknown): Promise<string | undefined> {
  if (typeof sent !== 'string' || sent === '') return words.missing
  if (account.lockUntil && new Date(account.lockUntil) > new Date()) return words.locked
  if (await isPassword(sent, account)) return undefined
  const { payload } = req
  await incrementLoginAttempts({ collection: payload.collections.users.config, payload, user: account as never })
  return words.wrong
}

const refusal = (req: PayloadRequest, path: string, label: string, message: string) =>
  new ValidationError({ collection: 'users', errors: [{ path, label, message }], req }, req.t)

/**
 * Lets people change their own address and password only with the password that they have: whoever finds a hub left open at a desk must
 * not be able to keep the account. Administrators change other people's without it. The password that is sent along goes no further.
 * @throws ValidationError naming the field.
 */
export const confirmOwnChange: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  const { id, data } = args as WriteArgs
  if ((operation !== 'update' && operation !== 'create') || !data) return args
  const { currentPassword, ...values } = data
  const confirmed = { ...args, data: values } as typeof args
  if (operation === 'create' || overrideAccess === true || !req.user) return confirmed
  if (id === undefined && values.email !== undefined) throw refusal(req, 'email', 'Email', words.many)
  if (String(id) !== String(req.user.id)) return confirmed

  const account = await req.payload.db.findOne<Account>({ collection: 'users', where: { id: { equals: id } }, req })
  if (!account) return confirmed
  const isNewAddress = typeof values.email === 'string' && values.email.trim().toLowerCase() !== account.email
  if (!isNewAddress && typeof values.password !== 'string') return confirmed
  const fault = await faultOf(req, account, currentPassword)
  if (fault) throw refusal(req, 'currentPassword', 'Your password', fault)
  return confirmed
}
