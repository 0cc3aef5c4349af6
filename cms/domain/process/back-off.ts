/** When a process that keeps ending is started again. Times in milliseconds. */
export type BackOff = { firstMs: number; longestMs: number; healthyMs: number }

/** Half a second, doubled each time up to half a minute; a minute in health wipes the slate. */
export const usualBackOff: BackOff = { firstMs: 500, longestMs: 30_000, healthyMs: 60_000 }

/** The failures to count after one more, when the process had been healthy for `healthyForMs`. */
export function failuresAfter(failures: number, healthyForMs: number, { healthyMs }: BackOff): number {
  return healthyForMs >= healthyMs ? 1 : failures + 1
}

/** How long to wait before the start that follows the given number of failures in a row (1 or more). */
export function waitAfter(failures: number, { firstMs, longestMs }: BackOff): number {
  return Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 30))
}
