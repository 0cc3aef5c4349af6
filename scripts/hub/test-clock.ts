import { readFileSync } from 'node:fs'
import type { Clock } from '#cms/jobs/ports.ts'

/** A clock that stands at the instant written in a file, read at each look, so that a season can be rehearsed. */
export function testClock(path: string): Clock {
  return {
    now: () => {
      const instant = new Date(readFileSync(path, 'utf8').trim())
      if (Number.isNaN(instant.getTime()))
        throw new Error(`TEST_CLOCK: ${path} does not hold an instant. Write one like 2027-03-28T09:00:00Z.`)
      return instant
    },
  }
}
