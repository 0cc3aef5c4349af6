const hour = 60 * 60 * 1000

/** How long after its first call a batch is retried under its key: the provider forgets keys after 24 hours (Resend, idempotency keys). */
const keyLifetime = 23 * hour

/** How late a sending may begin by itself; after that a person has to look. */
const lapse = 24 * hour

/** How long the text of a sending is kept after everything in it is settled. */
const textLifetime = 48 * hour

/** How long a personal web copy can be read. */
const webCopyLifetime = 90 * 24 * hour

/** By so much a clock may have been set back before nothing can be said of how long ago something was. */
const setBack = 0.5 * hour

/** What lies further ahead than this was written by a clock that has been set back since: no claim and no wait is that long. */
const longestWait = 2 * hour

/** True while a call under the key of a first attempt can be told from a new one by the provider. */
export function isKeyAlive(firstAttemptAt: Date, now: Date): boolean {
  const elapsed = now.getTime() - firstAttemptAt.getTime()
  return elapsed >= -setBack && elapsed < keyLifetime
}

/** Claims that end after this instant, and batches that are to wait until after it, are of a clock that was wrong. */
export const noWaitAfter = (now: Date): Date => new Date(now.getTime() + longestWait)

/** Keys of first attempts at or before this instant are dead. */
export const keysDieAt = (now: Date): Date => new Date(now.getTime() - keyLifetime)

/** True when a sending fell due so long ago that only a person may set it going. */
export function isLapsed(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() > lapse
}

/** Texts of sendings that ended at or before this instant are removed. */
export const textsEndAt = (now: Date): Date => new Date(now.getTime() - textLifetime)

/** Addresses in ledgers of sendings that ended at or before this instant are removed. */
export const addressesEndAt = (now: Date, days: number): Date => new Date(now.getTime() - days * 24 * hour)

/** When the personal web copy of a sending that went at `at` expires. */
export const webCopyExpiry = (at: Date): Date => new Date(at.getTime() + webCopyLifetime)
