import { retryAfterMs, type AnswerHeaders } from './seen-rate.ts'

/** A reply to a single mail that did not go well. */
export interface FailedTry {
  /** Null when no answer came. */
  status: number | null
  headers: AnswerHeaders | null
}

const mostTries = 6
const firstWaitMs = 250
const growth = 1.6
const longestWaitMs = 5000

/**
 * How long to wait before a mail that somebody is waiting for is tried again, in milliseconds; `null` when trying again is of no use. `tries`
 * have been made, `chance` is from 0 to 1. All tries carry one key, so none of them sends a second mail.
 */
export function nextTryAfterMs({ status, headers }: FailedTry, tries: number, chance: number, now: Date): number | null {
  const mayPass = status === null || status === 409 || status === 429 || status >= 500
  if (!mayPass || tries >= mostTries) return null
  const asked = status === 429 ? retryAfterMs(headers, now) : undefined
  const waitMs = asked ?? firstWaitMs * growth ** (tries - 1)
  // Not all at the same instant as others who were told the same.
  return Math.min(longestWaitMs, waitMs) + chance * firstWaitMs
}
