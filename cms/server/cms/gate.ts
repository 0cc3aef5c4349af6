import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { BasePayload } from 'payload'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { isSignInTry, largestBody, needsSession } from '#cms/domain/http/gate.ts'
import { networkOf } from './network.ts'
import { webHeaders } from './web-headers.ts'

/** A request that goes no further, and what to say. */
export interface Refusal {
  status: 401 | 411 | 413 | 429
  message: string
  retryAfterSeconds?: number
}

/** Tries per network address: generous for a shared office, far too few to guess a password. */
const tries = { points: 30, duration: 5 * 60 }

/** Addresses are counted under a key that is forgotten when the process ends, and are never written down. */
const key = randomBytes(32)
const limiter = new RateLimiterMemory(tries)

async function tooManyTries(request: IncomingMessage): Promise<Refusal | null> {
  const address = String(request.headers['x-forwarded-for'] ?? request.socket.remoteAddress ?? '')
  try {
    await limiter.consume(createHmac('sha256', key).update(networkOf(address)).digest('base64'))
    return null
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason
    const retryAfterSeconds = Math.ceil(reason.msBeforeNext / 1000)
    return {
      status: 429,
      message: `Too many tries from this network. Wait ${Math.ceil(retryAfterSeconds / 60)} minutes, then try again.`,
      retryAfterSeconds,
    }
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
