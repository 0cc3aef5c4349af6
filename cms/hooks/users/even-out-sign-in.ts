import { randomBytes } from 'node:crypto'
import type { CollectionAfterErrorHook, CollectionBeforeOperationHook } from 'payload'
import { hashOf } from './password-hash.ts'

/** Said for a wrong address, a wrong password and a locked account alike, so that nobody learns who has an account (ASVS 5.0 6.3.8). */
const signInRefusal =
  'The address or the password is not right, or the account is locked: after five wrong tries it is, for ten minutes. Wait, or choose a new password by “Forgot password?”.'

/** Lets an address without an account, or with a locked one, take as long as a wrong password. */
export const evenOutSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { email, password } = (args as { data?: { email?: unknown; password?: unknown } }).data ?? {}
  if (typeof email !== 'string' || typeof password !== 'string') return args
  const user = await req.payload.db.findOne<{ id: string; lockUntil?: string | null }>({
    collection: 'users',
    where: { email: { equals: email.toLowerCase().trim() } },
    req,
  })
  const isTried = user && !(user.lockUntil && new Date(user.lockUntil) > new Date())
  if (!isTried) await hashOf(password, randomBytes(32).toString('hex'))
  return args
}

/** Gives every refused sign-in the same answer. */
export const sameRefusal: CollectionAfterErrorHook = ({ error }) =>
  error.name === 'AuthenticationError' || error.name === 'LockedAuth'
    ? { response: { errors: [{ message: signInRefusal }] }, status: 401 }
    : undefined
