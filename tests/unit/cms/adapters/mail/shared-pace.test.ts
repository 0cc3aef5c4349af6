import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createCallPace } from '#cms/adapters/mail/call-pace.ts'
import type { SharedTurns } from '#cms/adapters/mail/shared-turns.ts'
import type { SeenRate } from '#cms/domain/delivery/seen-rate.ts'

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

const fivePerSecond = { limit: 5, windowMs: 1000 }
const usualGap = 210

/** What two processes share, in memory; each question takes a moment, as a store's does. */
function sharedTurns(): SharedTurns & { marks: number } {
  let last = -Infinity
  let seen: SeenRate | null = null
  const turns = {
    marks: 0,
    take: async (agoMs: number, apartMs: number) => {
      await new Promise((resolve) => setTimeout(resolve, 1))
      const at = Date.now() - agoMs
      if (last > at - apartMs) return Date.now() - last
      last = at
      return null
    },
    mark: () => {
      turns.marks += 1
      last = Date.now()
    },
    rate: async () => seen,
    saw: (rate: SeenRate) => void (seen = rate),
  }
  return turns
}

/** Paces of as many processes, and when calls of any of them began. */
function processes(count: number) {
  const turns = sharedTurns()
  const starts: number[] = []
  const paces = Array.from({ length: count }, () => {
    const pace = createCallPace(() => Date.now())
    pace.share(turns)
    return pace
  })
  const callOf = (pace: (typeof paces)[number]) => pace.wait().then(() => void starts.push(Date.now()))
  return { turns, starts, paces, callOf }
}

test('two processes on one account together keep the rate, and use all of it', async () => {
  const { starts, paces, callOf } = processes(2)
  for (const pace of paces) {
    pace.saw(fivePerSecond)
    for (let call = 0; call < 10; call += 1) void callOf(pace)
  }
  await vi.advanceTimersByTimeAsync(10_000)
  expect(starts).toHaveLength(20)
  const windows = starts.map((from) => starts.filter((at) => at >= from && at < from + 1000).length)
  expect(Math.max(...windows)).toBeLessThanOrEqual(5)
  expect(starts.at(-1)! - starts[0]!).toBeLessThanOrEqual(19 * usualGap * 1.05)
})

test('a process that comes later knows the rate from the one that is at work', async () => {
  const { starts, paces, callOf } = processes(2)
  const [first, second] = paces
  void callOf(first!)
  await vi.advanceTimersByTimeAsync(10)
  first!.saw(fivePerSecond)
  for (let call = 0; call < 3; call += 1) void callOf(second!)
  await vi.advanceTimersByTimeAsync(700)
  expect(starts).toHaveLength(4)
})

test('a call that matters more is told to the other processes as well', async () => {
  const { turns, starts, paces, callOf } = processes(2)
  for (const pace of paces) pace.saw(fivePerSecond)
  await vi.advanceTimersByTimeAsync(1000)
  void paces[0]!.startFirst()
  expect(turns.marks).toBe(1)
  void callOf(paces[1]!)
  await vi.advanceTimersByTimeAsync(usualGap - 10)
  expect(starts).toEqual([])
  await vi.advanceTimersByTimeAsync(20)
  expect(starts).toHaveLength(1)
})

test('a timer that is late does not make all calls after it later', async () => {
  const pace = createCallPace(() => Date.now())
  pace.saw(fivePerSecond)
  const starts: number[] = []
  await pace.wait()
  for (let call = 0; call < 5; call += 1) {
    const waiting = pace.wait().then(() => void starts.push(Date.now()))
    // The processor is busy at the turn, for 15 ms.
    await vi.advanceTimersByTimeAsync(usualGap - 20)
    vi.setSystemTime(Date.now() + 15)
    await vi.advanceTimersByTimeAsync(20)
    await waiting
  }
  expect(starts.at(-1)!).toBeLessThan(5 * usualGap + 30)
})
