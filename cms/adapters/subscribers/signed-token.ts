import { createHmac, timingSafeEqual } from 'node:crypto'

/** Bytes of the signature: 128 bits, which nobody guesses. */
const signatureBytes = 16

const signatureOf = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest().subarray(0, signatureBytes)

/** A text with its signature, for a web address: the same text and key always give the same token. The text can be read by anybody. */
export function signToken(key: Buffer, text: string): string {
  return Buffer.concat([signatureOf(key, text), Buffer.from(text, 'utf8')]).toString('base64url')
}

/** The text of a token, `null` unless the token is, to the last character, one that `signToken` made with this key. */
export function readToken(key: Buffer, token: string): string | null {
  const bytes = Buffer.from(token, 'base64url')
  // Decoding forgives strange characters and spare bits, so that many spellings would pass for one token.
  if (bytes.length <= signatureBytes || bytes.toString('base64url') !== token) return null
  const text = bytes.toString('utf8', signatureBytes)
  return timingSafeEqual(bytes.subarray(0, signatureBytes), signatureOf(key, text)) ? text : null
}
