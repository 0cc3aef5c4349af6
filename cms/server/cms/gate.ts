import type { IncomingMessage } from 'node:http'
import type { BasePayload } from 'payload'
import { isSignInTry, largestBody, needsSession } from '#cms/domain/http/gate.ts'
import { countTries } from './tries.ts'
import { webHeaders } from './web-headers.ts'

/** A request that goes no further, and what to say. */
export interface Refusal {
  status: 401 | 411 | 413 | 429
  message: string
  retryAfterSeconds?: number
}

/** Tries per network address in five minutes: generous for a shared office, far too few to guess a password. */
const countTry = countTries({ points: 30, duration: 5 * 60 })

async function tooManyTries(request: IncomingMessage): Promise<Refusal | null> {
  const tooMany = await countTry(request)
  if (!tooMany) return null
  const { retryAfterSeconds } = tooMany
  return {
    status: 429,
    message: `Too many tries from this network. Wait ${Math.ceil(retryAfterSeconds / 60)} minutes, then try again.`,
    retryAfterSeconds,
  }
}

/** Stops, before Payload sees it, a request that nobody signed in may make, that is too large, or that is one try too many. */
export async function refusalOf(request: IncomingMessage, path: string, payload: BasePayload): Promise<Refusal | null> {
  const method = request.method ?? 'GET'
  // Nobody signed in could fill the memory with a body whose end only its last piece tells.
  if (request.headers['transfer-encoding'] !== undefined)
    return { status: 411, message: 'Say how long the body is: send it with Content-Length.' }
  const length = Number(request.headers['content-length'] ?? 0)
  const most = largestBody(path)
  if (length > most) return { status: 413, message: `This is too large: at most ${most / 1024 / 1024} MB can be sent here.` }
  if (isSignInTry(method, path)) {
    const refusal = await tooManyTries(request)
    if (refusal) return refusal
  }
  if (!path.startsWith('/api/') || !needsSession(method, path)) return null
  const { user } = await payload.auth({ headers: webHeaders(request) })
  return user ? null : { status: 401, message: 'Sign in first.' }
}
