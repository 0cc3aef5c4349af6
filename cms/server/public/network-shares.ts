import type { IncomingMessage } from 'node:http'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { networkMarks } from '#cms/server/cms/tries.ts'

/** Seconds of a day. */
const day = 24 * 60 * 60

/** Adds one to what a network has sent about something; false, and nothing added, when it has had its share of the day. */
export type TakeShare = (request: IncomingMessage, about: string, share: number) => Promise<boolean>

/**
 * Counts what each network sends about each thing within a day, in the memory of this process: several web processes give a share each. An
 * IPv6 address counts as its site, since one rented server has tens of thousands of networks.
 */
export function networkShares(): TakeShare {
  const markOf = networkMarks(48)
  const counted = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: day })
  return async (request, about, share) => {
    if (share <= 0) return false
    const key = `${about} ${markOf(request)}`
    const { consumedPoints } = await counted.consume(key)
    if (consumedPoints <= share) return true
    await counted.reward(key)
    return false
  }
}
