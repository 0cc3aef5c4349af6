import type { SeenRate } from './seen-rate.ts'

/** How calls are spread over time so that the provider's limit is used and not overrun. Times are milliseconds of any steady clock. */
export interface CallPacing {
  limit: number
  windowMs: number
  /** The part of the limit that is ours, from above 0 to 1: others may use the same account. */
  share: number
  /** When the last call began. */
  lastStartMs: number
  /** No call begins before this, because the provider asked for it. */
  notBeforeMs: number
  /** When a call was last one too many. */
  crowdedAtMs: number
}

/** Two calls a second, until the provider has said its rate. */
export const firstPacing: CallPacing = {
  limit: 2,
  windowMs: 1000,
  share: 1,
  lastStartMs: -Infinity,
  notBeforeMs: -Infinity,
  crowdedAtMs: -Infinity,
}

/**
 * Calls are this much further apart than the limit asks. A window that the provider begins with a call that travelled slowly then holds no
 * call too many, and 14 calls still end within the time that the limit allows them.
 */
const margin = 1.05
/** The part of a window by which a call that began late is made up for; what is left of the margin is for the way to the provider. */
const madeUp = 0.02
/** How long a provider takes to answer. Milliseconds. */
const usualAnswerMs = 50
const leastShare = 0.2
const shareWonBack = 0.1
/** For so many windows after a call too many nothing is won back: whoever else calls has to be heard of before. */
const quietWindows = 4

/** How far apart calls begin, in milliseconds. */
export function spacing({ limit, windowMs, share }: Pick<CallPacing, 'limit' | 'windowMs' | 'share'>): number {
  return (windowMs / limit / share) * margin
}

/** The earliest instant at which the next call may begin: evenly apart, never in bursts. */
export function nextStart(pacing: CallPacing): number {
  return Math.max(pacing.lastStartMs + spacing(pacing), pacing.notBeforeMs)
}

/**
 * The pacing after a call that begins at this instant. One that begins a little after its turn, because timers and busy processors are late,
 * counts as begun in time: otherwise every delay would be added to all the others.
 */
export function afterStart(pacing: CallPacing, startMs: number): CallPacing {
  const lateMs = startMs - nextStart(pacing)
  const waited = lateMs > 0 && lateMs < spacing(pacing)
  return { ...pacing, lastStartMs: waited ? startMs - Math.min(lateMs, pacing.windowMs * madeUp) : startMs }
}

/** The pacing when the call that took the last turn begins at this instant: what was done in between has made it a little later, or too late. */
export function afterBegin(pacing: CallPacing, nowMs: number): CallPacing {
  return { ...pacing, lastStartMs: Math.max(pacing.lastStartMs, nowMs - pacing.windowMs * madeUp) }
}

/**
 * The pacing after the first answer of all. That call had to open a connection: it came to the provider later than it began, and the
 * provider's window begins with it.
 */
export function afterFirstAnswer(pacing: CallPacing, nowMs: number): CallPacing {
  return { ...pacing, lastStartMs: Math.max(pacing.lastStartMs, nowMs - usualAnswerMs) }
}

/** The pacing when another process is heard to have begun a call at this instant. */
export function afterOther(pacing: CallPacing, startMs: number): CallPacing {
  return { ...pacing, lastStartMs: startMs }
}

/**
 * The pacing after an answer. One call too many may be a call that travelled slowly, and is waited for; a second one soon after means that
 * somebody else uses the account: half of our share is given up, and after a while won back a tenth at a time.
 */
export function afterAnswer(pacing: CallPacing, { limit, windowMs, retryAfterMs }: SeenRate, nowMs: number): CallPacing {
  if (retryAfterMs === undefined) {
    const isQuiet = nowMs - pacing.crowdedAtMs > quietWindows * windowMs
    return { ...pacing, limit, windowMs, share: isQuiet ? Math.min(1, pacing.share + shareWonBack) : pacing.share }
  }
  const notBeforeMs = Math.max(pacing.notBeforeMs, nowMs + retryAfterMs)
  const isCrowded = pacing.share < 1 || nowMs - pacing.crowdedAtMs <= quietWindows * windowMs
  const share = isCrowded ? Math.max(leastShare, pacing.share / 2) : pacing.share
  return { ...pacing, limit, windowMs, share, notBeforeMs, crowdedAtMs: nowMs }
}
