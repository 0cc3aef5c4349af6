import { APIError, type CollectionBeforeOperationHook, type Where } from 'payload'
import { nobodysAddress } from '#cms/domain/access/placeholder.ts'

interface Asked {
  data?: { email?: unknown; token?: unknown }
}

const refusal = (message: string, status: number) => new APIError(message, status, undefined, true)

/**
 * Keeps the account that waits for the first administrator to the set-up link. Asking for a new password would put another token in the place
 * of the link's, and the answer is the same whether anybody waits or not. The link's token is none for a reset: the account would be in use and
 * still wait. Nobody may take its address, or the next start would take them for it.
 * @throws APIError 400 or 403
 */
export const keepSetUpLink: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  const { email, token } = (args as Asked).data ?? {}
  const isItsAddress = typeof email === 'string' && email.trim().toLowerCase() === nobodysAddress
  if (operation === 'forgotPassword' && isItsAddress)
    throw refusal('Nobody gets mail at this address. The first administrator uses the set-up link that the terminal prints.', 400)
  if ((operation === 'create' || operation === 'update') && isItsAddress && overrideAccess !== true)
    throw refusal('email: this address is kept for the set-up of the hub. Use one at which you get mail.', 400)
  if (operation !== 'resetPassword' || typeof token !== 'string') return args
  const where: Where = { and: [{ email: { equals: nobodysAddress } }, { resetPasswordToken: { equals: token } }] }
  if (await req.payload.db.findOne({ collection: 'users', where, req }))
    throw refusal('This is the token of a set-up link. Open the link as the terminal printed it.', 403)
  return args
}
