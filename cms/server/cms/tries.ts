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
 * Gives the network of a request a mark under which it can be counted in the memory of this process. The key of the marks is forgotten when
 * the process ends, and addresses are never written down.
 */
export function networkMarks(bits?: 48 | 64): (request: IncomingMessage) => string {
  const key = randomBytes(32)
  return (request) => {
    const address = String(request.headers['x-forwarded-for'] ?? request.socket.remoteAddress ?? '')
    return createHmac('sha256', key).update(networkOf(address, bits)).digest('base64')
  }
}

/** Counts tries by network, in the memory of this process. */
export function countTries(limit: TryLimit): CountTry {
  const markOf = networkMarks()
  const limiter = new RateLimiterMemory(limit)
  return async (request) => {
    try {
      await limiter.consume(markOf(request))
      return null
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason
      return { retryAfterSeconds: Math.ceil(reason.msBeforeNext / 1000), tries: reason.consumedPoints }
    }
  }
}
