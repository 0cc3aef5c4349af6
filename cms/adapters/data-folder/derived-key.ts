import { hkdfSync } from 'node:crypto'

/** What a key made from the hub's secret is for: hashes of mail addresses, the hub's personal links, proof of work of its public forms. */
export type KeyPurpose = 'address' | 'links' | 'proof-of-work'

/**
 * A key of 32 bytes for one purpose, made from the hub's secret (`secret.ts`) by HKDF-SHA256 (RFC 5869). The same secret and purpose always
 * give the same key; one purpose's key tells nothing of another's or of the secret. With another secret every address hash and every
 * personal link is another, so a restored hub needs the secret of its backup.
 */
export function derivedKey(secret: string, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `safeguarding hub: ${purpose}`, 32))
}
