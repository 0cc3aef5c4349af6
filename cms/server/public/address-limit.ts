import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { MailCount } from '#cms/adapters/subscribers/ask.ts'

/** How many mails one address gets because somebody typed it into a form: one an hour, five a day. */
const limits = [
  { points: 1, duration: 60 * 60 },
  { points: 5, duration: 24 * 60 * 60 },
] as const

/** Counts mails in the memory of this process: who asked, and when, is written down nowhere. */
export function countMails(): MailCount {
  const limiters = limits.map((limit) => new RateLimiterMemory(limit))
  return {
    take: async (addressHash) => {
      try {
        for (const limiter of limiters) await limiter.consume(addressHash)
        return true
      } catch (reason) {
        if (!(reason instanceof RateLimiterRes)) throw reason
        return false
      }
    },
    giveBack: async (addressHash) => {
      for (const limiter of limiters) await limiter.reward(addressHash)
    },
  }
}
