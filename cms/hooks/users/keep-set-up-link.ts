import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { nobodysAddress } from '#cms/domain/access/placeholder.ts'

/** Asking for a new password would put another token in the place of the set-up link's. The answer is the same whether anybody waits or not. */
export const keepSetUpLink: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { data } = args as { data?: { email?: unknown } }
  if (operation === 'forgotPassword' && String(data?.email).trim().toLowerCase() === nobodysAddress)
    throw new APIError('Nobody gets mail at this address. The first administrator uses the set-up link that the terminal prints.', 400, undefined, true)
  return args
}
