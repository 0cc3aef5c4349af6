import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** The work that Payload 3.90.1 does for one password (`auth/strategies/local/generatePasswordSaltHash.js`). */
const work = { rounds: 600_000, keyBytes: 32, digest: 'sha256' } as const
const mark = 'pbkdf2-sha256-v1:'

/** The hash of a password, in the form in which Payload keeps it. */
export async function hashOf(password: string, salt: string): Promise<string> {
  const hash = await promisify(pbkdf2)(password, salt, work.rounds, work.keyBytes, work.digest)
  return mark + hash.toString('hex')
}

/** True when a password is the one that a kept hash is of. */
export async function isPassword(password: string, { hash, salt }: { hash?: string | null; salt?: string | null }): Promise<boolean> {
  if (!hash || !salt) return false
  const [given, kept] = [Buffer.from(await hashOf(password, salt)), Buffer.from(hash)]
  return given.length === kept.length && timingSafeEqual(given, kept)
}
