import { ValidationError, type CollectionBeforeValidateHook } from 'payload'
import { normalAddress } from '#cms/domain/subscriber/address.ts'

/**
 * Keeps a subscriber's address in its one spelling and its hash beside it, whoever writes it. `hashWith` makes the hash from the hub's secret
 * and an address.
 */
export const keepAddress =
  (hashWith: (secret: string) => (address: string) => string): CollectionBeforeValidateHook =>
  ({ data, operation, req }) => {
    if (!data || (operation === 'update' && data.address === undefined)) return data
    const address = normalAddress(typeof data.address === 'string' ? data.address : '')
    if (address === null) {
      const message = 'Write a mail address in full, like name@example.org, without a name around it.'
      throw new ValidationError({ collection: 'subscribers', errors: [{ path: 'address', message }], req }, req.t)
    }
    return { ...data, address, addressHash: hashWith(req.payload.config.secret)(address) }
  }
