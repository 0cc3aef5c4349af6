import { randomBytes } from 'node:crypto'
import { CappedMap, createChallenge, verifySolution, type Challenge, type Payload } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { derivedKey } from '#cms/adapters/data-folder/derived-key.ts'

/** The field in which a page sends its proof. */
const field = 'proof'

/** How long a challenge can be answered, in milliseconds: somebody may take their time over the form. */
const lifetime = 60 * 60 * 1000

/** About 256 tries of 2,000 rounds: a quarter of a second on a desk, one or two on an old phone, while the form is filled in. */
const work = { algorithm: 'PBKDF2/SHA-256', cost: 2_000, keyPrefix: '00' }

/** Answers that were used. A second use is refused until the challenge has expired by itself. */
const used = new CappedMap<string, true>({ maxSize: 50_000 })

const keyOf = (secret: string) => derivedKey(secret, 'proof-of-work').toString('base64url')

/** A new challenge for one form, signed, so that nothing of it has to be kept (altcha-lib 2). */
export function newChallenge(secret: string): Promise<Challenge> {
  return createChallenge({
    ...work,
    deriveKey,
    hmacSignatureSecret: keyOf(secret),
    expiresAt: new Date(Date.now() + lifetime),
    data: { form: randomBytes(9).toString('base64url') },
  })
}

function readProof(text: string | undefined): Payload | null {
  if (!text || text.length > 4_000) return null
  try {
    const value = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as Payload
    return typeof value.challenge?.signature === 'string' && typeof value.solution?.derivedKey === 'string' ? value : null
  } catch {
    return null
  }
}

/** Whether a form came with the work that its page was asked to do: signed by this hub, not expired, and not used before. */
export async function isProven(values: Readonly<Record<string, string>>, secret: string): Promise<boolean> {
  const proof = readProof(values[field])
  if (!proof) return false
  const { challenge, solution } = proof
  // Named one by one: a sender's own field must never pass for an option of the check.
  const { verified } = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: keyOf(secret) }).catch(() => ({
    verified: false,
  }))
  return verified && used.setIfAbsent(challenge.parameters.nonce, true)
}
