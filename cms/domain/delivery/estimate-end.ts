/** How far a sending is. */
export interface SendingPace {
  batchesLeft: number
  /** Batches that were settled within `windowMs`. */
  batchesSettled: number
  windowMs: number
}

/**
 * When a sending will have ended, if it goes on as in the last window; `null` while nothing can be told: nothing was settled, or nothing is
 * left.
 */
export function estimateEnd({ batchesLeft, batchesSettled, windowMs }: SendingPace, now: Date): Date | null {
  if (batchesLeft === 0 || batchesSettled === 0) return null
  return new Date(now.getTime() + (batchesLeft / batchesSettled) * windowMs)
}
