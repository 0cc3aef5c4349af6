import { hash } from 'node:crypto'

/** A digest of 132 bits, short enough to be kept three hundred thousand times. */
export function shortDigest(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url').slice(0, 22)
}
