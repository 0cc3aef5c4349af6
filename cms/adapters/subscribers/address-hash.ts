import { createHmac } from 'node:crypto'
import { normalAddress } from '#cms/domain/subscriber/address.ts'
import { derivedKey } from '../data-folder/derived-key.ts'

/**
 * Hashes mail addresses with a key of this hub's own (HMAC-SHA256, 64 hex digits): equal for every spelling of one address, and of no use to
 * anybody who has the hash without the secret. What is no address is hashed as it stands, so that a provider's odd report cannot fail.
 */
export function createAddressHash(secret: string): (address: string) => string {
  const key = derivedKey(secret, 'address')
  return (address) =>
    createHmac('sha256', key)
      .update(normalAddress(address) ?? address.trim().toLowerCase())
      .digest('hex')
}
