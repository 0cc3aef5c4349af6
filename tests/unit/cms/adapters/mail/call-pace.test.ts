import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createCallPace } from '#cms/adapters/mail/call-pace.ts'

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

const fivePerSecond = { limit: 5, windowMs: 1000 }

/** A pace by the fake clock, and when calls began that asked for a turn. */
function aPace() {
  const pace = createCallPace(() => Date.now())
  const starts: number[] = []
  const call = async (signal?: AbortSignal) => {
    await pace.wait(signal)
    starts.push(Date.now())
  }
  return { pace, starts, call }
}

test('calls that ask all at once begin one by one', async () => {
  const { pace, starts, call } = aPace()
  pace.saw(fivePerSecond)
  for (let number = 0; number < 4; number += 1) void call()
  await vi.advanceTimersByTimeAsync(2000)
  expect(starts).toEqual([0, 210, 420, 630])
})

test('those who wait by an old limit go sooner when an answer tells a higher one', async () => {
  const { pace, starts, call } = aPace()
  void call()
  void call()
  await vi.advanceTimersByTimeAsync(50)
  pace.saw(fivePerSecond)
  await vi.advanceTimersByTimeAsync(1000)
  expect(starts).toEqual([0, 210])
})

test('one who gives up waiting is told why, and its turn goes to the next', async () => {
  const { starts, call } = aPace()
  const stopping = new AbortController()
  void call()
  const given = call(stopping.signal)
  const refused = expect(given).rejects.toThrow('held')
  void call()
  await vi.advanceTimersByTimeAsync(10)
  stopping.abort(new Error('held'))
  await refused
  await vi.advanceTimersByTimeAsync(2000)
  expect(starts).toEqual([0, 525])
  await expect(call(stopping.signal)).rejects.toThrow('held')
})

test('a call that matters more begins at once, and those who wait give way', async () => {
  const { pace, starts, call } = aPace()
  pace.saw(fivePerSecond)
  void call()
  void call()
  await vi.advanceTimersByTimeAsync(200)
  void pace.startFirst()
  await vi.advanceTimersByTimeAsync(1000)
  expect(starts).toEqual([0, 410])
})

test('calls that matter more begin one by one, before everybody who waits', async () => {
  const { pace, starts, call } = aPace()
  pace.saw(fivePerSecond)
  const firsts: number[] = []
  for (let number = 0; number < 3; number += 1) void pace.startFirst().then(() => firsts.push(Date.now()))
  void call()
  await vi.advanceTimersByTimeAsync(2000)
  expect(firsts).toEqual([0, 210, 420])
  expect(starts).toEqual([630])
})

test('while the rate is kept free for a call that matters more, nobody begins before it', async () => {
  const { pace, starts, call } = aPace()
  pace.saw(fivePerSecond)
  pace.keepFree(1000)
  void call()
  void pace.startFirst().then(() => starts.push(-Date.now()))
  await vi.advanceTimersByTimeAsync(3000)
  expect(starts).toEqual([-1000, 1210])
})
