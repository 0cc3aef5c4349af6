import {
  afterAnswer,
  afterBegin,
  afterFirstAnswer,
  afterOther,
  afterStart,
  firstPacing,
  nextStart,
  spacing,
} from '#cms/domain/delivery/call-pace.ts'
import type { SeenRate } from '#cms/domain/delivery/seen-rate.ts'
import type { SharedTurns } from './shared-turns.ts'

/** The turns in which calls go to the mail provider. */
export interface CallPace {
  /** Ends when the next call may begin, and counts it as begun. @throws the signal's reason when that fires first */
  wait(signal?: AbortSignal): Promise<void>
  /** Says that the call which had the last turn begins at this moment, after what had to be done before it. */
  begun(): void
  /** Ends when a call that matters more may begin, and counts it: at once, or in turn with others of its kind. Those in `wait` give way to all of them. */
  startFirst(): Promise<void>
  /** Keeps the rate free for so many milliseconds, since a call that matters more was one too many. */
  keepFree(ms: number): void
  /** Takes note of what an answer said of the rate. */
  saw(rate: SeenRate): void
  /** From now on turns are shared with every process that uses the same ones. */
  share(turns: SharedTurns): void
}

/** How often other processes are told that a call which matters more waits, in milliseconds: shorter than turns at any usual rate are apart. */
const toldEachMs = 100

/** Turns by a steady clock in milliseconds. However many wait at once, calls begin one by one. */
export function createCallPace(now: () => number = () => performance.now()): CallPace {
  let pacing = firstPacing
  let shared: SharedTurns | null = null
  /** False until the rate is known, from an answer or from another process. */
  let knowsRate = false
  let starts = 0
  let isAnswered = false
  /** When the next of the calls that matter more may begin. */
  let firstsFrom = -Infinity
  /** Those who sleep until a turn that an answer may bring nearer. */
  const sleepers = new Set<() => void>()

  const sleep = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', end)
        sleepers.delete(end)
        resolve()
      }
      const timer = setTimeout(end, ms)
      signal?.addEventListener('abort', end)
      sleepers.add(end)
    })

  const learn = (rate: SeenRate) => {
    knowsRate = true
    pacing = afterAnswer(pacing, rate, now())
    for (const wake of [...sleepers]) wake()
  }

  /** Nobody else begins before the calls that matter more have. */
  const giveWay = () => {
    pacing = { ...pacing, notBeforeMs: Math.max(pacing.notBeforeMs, firstsFrom) }
  }

  /** Takes a turn that is due here; false when another process began a call too short a time before. */
  const take = async (): Promise<boolean> => {
    const start = now()
    pacing = afterStart(pacing, start)
    if (!shared) return true
    const agoMs = start - pacing.lastStartMs
    const otherAgoMs = await shared.take(agoMs, spacing(pacing))
    if (otherAgoMs === null) return true
    pacing = afterOther(pacing, now() - otherAgoMs)
    return false
  }

  return {
    wait: async (signal) => {
      if (shared && !knowsRate) {
        const rate = await shared.rate()
        if (rate && !knowsRate) learn(rate)
      }
      for (;;) {
        signal?.throwIfAborted()
        const waitMs = nextStart(pacing) - now()
        if (waitMs > 0) await sleep(waitMs, signal)
        else if (await take()) break
      }
      starts += 1
    },
    begun: () => {
      pacing = afterBegin(pacing, now())
    },
    startFirst: async () => {
      const turn = Math.max(now(), firstsFrom)
      firstsFrom = turn + spacing({ ...pacing, share: 1 })
      giveWay()
      for (let waitMs = turn - now(); waitMs > 0; waitMs = turn - now()) {
        shared?.mark()
        await sleep(Math.min(waitMs, toldEachMs), undefined)
      }
      pacing = afterStart(pacing, now())
      shared?.mark()
    },
    keepFree: (ms) => {
      firstsFrom = Math.max(firstsFrom, now() + ms)
      giveWay()
    },
    saw: (rate) => {
      if (starts === 1 && !isAnswered) pacing = afterFirstAnswer(pacing, now())
      isAnswered = true
      learn(rate)
      shared?.saw(rate)
    },
    share: (turns) => {
      shared = turns
    },
  }
}

/** The turns of this process at its one account: sign-in mail goes at once, bulletins give way. */
export const providerPace = createCallPace()
