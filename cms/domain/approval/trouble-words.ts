import { momentText } from '../words/event-times.ts'
import { sentence } from '../words/sentence.ts'

/** A wait that the pace of the provider asks for is no trouble. */
const longestPauseMs = 30_000

/** A call that did not succeed so far. */
export interface FailingCall {
  /** What the last try taught. */
  fault: string
  /** Tries of which nobody knows what came. */
  attempts: number
  nextAt: Date
}

/** Says why a call to the mail provider does not succeed, and that it is tried again; `null` while that is nothing to tell anybody of. */
export function troubleWords({ fault, attempts, nextAt }: FailingCall, now: Date): string | null {
  if (attempts < 2 && nextAt.getTime() - now.getTime() <= longestPauseMs) return null
  const next = nextAt > now ? `next at ${momentText(nextAt.toISOString())} (Essex time)` : 'now'
  return `A call to the mail provider does not succeed. ${sentence(fault)} It is tried again by itself, ${next}; nobody gets a second copy by that.`
}
