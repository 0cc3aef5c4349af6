/** How fast the provider takes calls, as its answer said. */
export interface SeenRate {
  /** Calls in a window of `windowMs`. */
  limit: number
  windowMs: number
  /** Calls left in this window, where the answer said so. */
  remaining?: number | undefined
  /** Set when this very call was one too many: how long to stay away. */
  retryAfterMs?: number | undefined
}

/** The headers of an answer, names in lower case. */
export type AnswerHeaders = Readonly<Record<string, string>>

const wholeNumber = (text: string | undefined): number | undefined => {
  const [, digits] = /^\s*(\d{1,9})\s*(?:[,;]|$)/.exec(text ?? '') ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** The window of a policy such as `10;w=1`, in milliseconds; a second, which is what Resend counts in, when none is named. */
const windowOf = (policy: string | undefined): number => {
  const seconds = Number(/;\s*w=(\d{1,6})/.exec(policy ?? '')?.[1] ?? 1)
  return Math.max(1, seconds) * 1000
}

/** Nobody stays away longer, whatever an answer asks: a slip in it, or in a clock, would keep mail back for years. Milliseconds. */
const longestAwayMs = 60 * 60 * 1000

/**
 * How long an answer asks to stay away, in milliseconds: `retry-after` in seconds or as a date (RFC 9110 10.2.3), else `ratelimit-reset`; an
 * hour at most.
 */
export function retryAfterMs(headers: AnswerHeaders | null, now: Date): number | undefined {
  const said = headers?.['retry-after']
  const seconds = wholeNumber(said) ?? (said === undefined ? wholeNumber(headers?.['ratelimit-reset']) : undefined)
  if (seconds !== undefined) return Math.min(longestAwayMs, seconds * 1000)
  const at = Date.parse(said ?? '')
  return Number.isNaN(at) ? undefined : Math.min(longestAwayMs, Math.max(0, at - now.getTime()))
}

/** Taken as the rate when a call was one too many and nothing says how many there may be. */
const cautious = { limit: 2, windowMs: 1000 }

/**
 * The rate that an answer tells by its headers, in the form of the IETF's RateLimit fields (sixth draft), as Resend documents it
 * (https://resend.com/docs/api-reference/rate-limit); `undefined` when it tells none. `status` 429 means that the call was one too many.
 */
export function seenRate(headers: AnswerHeaders | null, status: number, now: Date): SeenRate | undefined {
  const limit = wholeNumber(headers?.['ratelimit-limit'])
  const told =
    headers === null || limit === undefined || limit < 1
      ? undefined
      : {
          limit,
          windowMs: windowOf(headers['ratelimit-policy'] ?? headers['ratelimit-limit']),
          remaining: wholeNumber(headers['ratelimit-remaining']),
        }
  if (status !== 429) return told
  return { ...(told ?? cautious), retryAfterMs: retryAfterMs(headers, now) ?? cautious.windowMs }
}
