import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { networkOf } from './network.ts'

/** How many tries of one network are let through in how many seconds. */
export interface TryLimit {
  points: number
  duration: number
}

/** A try too many. */
export interface TooMany {
  retryAfterSeconds: number
  /** How many tries of this network have been counted since its time began to run. */
  tries: number
}

/** Counts a request; `null` lets it through. */
export type CountTry = (request: IncomingMessage) => Promise<TooMany | null>

/**
 * Counts tries by network address in the memory of this process. Addresses are counted under a key that is forgotten when the process ends,
 * and are never written down.
 */
export function countTries(limit: TryLimit): CountTry {
  const key = randomBytes(32)
  const limiter = new RateLimiterMemory(limit)
  return async (request) => {
    const address = String(request.headers['x-forwarded-for'] ?? request.socket.remoteAddress ?? '')
    try {
      await limiter.consume(createHmac('sha256', key).update(networkOf(address)).digest('base64'))
      return null
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason
      return { retryAfterSeconds: Math.ceil(reason.msBeforeNext / 1000), tries: reason.consumedPoints }
    }
  }
}
