const first = 2000
const longest = 15 * 60 * 1000

/**
 * Milliseconds until a call of which nobody knows what came is tried again: doubling from two seconds up to a quarter of an hour, half of
 * it by chance, so that senders do not come back together. `attempts` counts from 1; `chance` is from 0 up to 1.
 */
export function backOff(attempts: number, chance: number): number {
  const whole = Math.min(longest, first * 2 ** Math.min(attempts - 1, 20))
  return Math.round(whole / 2 + (whole / 2) * chance)
}
