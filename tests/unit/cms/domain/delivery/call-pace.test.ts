import { describe, expect, test } from 'vitest'
import {
  afterAnswer,
  afterBegin,
  afterFirstAnswer,
  afterStart,
  firstPacing,
  nextStart,
  type CallPacing,
} from '#cms/domain/delivery/call-pace.ts'

/** When calls begin that always go as soon as they may. */
function starts(count: number, pacing: CallPacing): number[] {
  let current = pacing
  return Array.from({ length: count }, () => {
    const at = Math.max(0, nextStart(current))
    current = afterStart(current, at)
    return at
  })
}
const seen = (limit: number, windowMs = 1000) => afterAnswer(firstPacing, { limit, windowMs }, 0)

test('before any answer there are two calls a second, the first at once', () => {
  const [first, second, third] = starts(3, firstPacing)
  expect(first).toBe(0)
  expect(second).toBeGreaterThanOrEqual(500)
  expect(third).toBeGreaterThanOrEqual(1000)
})

describe.each([2, 5, 10])('at %i calls a second', (limit) => {
  test('14 calls end within a tenth of the time that the limit takes', () => {
    const last = starts(14, seen(limit)).at(-1)!
    expect(last + 50).toBeLessThanOrEqual((14 / limit) * 1000 * 1.1)
  })

  test('no window of a second holds a call too many, wherever it begins', () => {
    const all = starts(60, seen(limit))
    for (const from of all) expect(all.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(limit)
  })

  test('a window that begins 40 ms late, with a call that travelled slowly, holds no call too many either', () => {
    const all = starts(60, seen(limit))
    expect(all.slice(1).filter((at) => at < 1000 + 40).length).toBeLessThanOrEqual(limit - 1)
  })
})

test('windows longer than a second are kept', () => {
  expect(starts(2, seen(10, 60_000))[1]).toBeGreaterThanOrEqual(6000)
})

test('a higher limit brings the next call nearer, a lower one moves it away', () => {
  const started = afterStart(firstPacing, 1000)
  expect(nextStart(afterAnswer(started, { limit: 10, windowMs: 1000 }, 1050))).toBeLessThan(1110)
  expect(nextStart(afterAnswer(started, { limit: 1, windowMs: 1000 }, 1050))).toBeGreaterThanOrEqual(2000)
})

test('after a call too many none begins before it may', () => {
  const pacing = afterAnswer(afterStart(seen(10), 100), { limit: 10, windowMs: 1000, retryAfterMs: 2000 }, 150)
  expect(nextStart(pacing)).toBe(2150)
})

test('two senders that share an account settle below the limit, and one alone wins all of it back after a while', () => {
  const tooMany = { limit: 10, windowMs: 1000, retryAfterMs: 0 }
  const well = { limit: 10, windowMs: 1000 }
  const apart = (pacing: CallPacing) => nextStart(afterStart(pacing, 60_000)) - 60_000
  const usual = apart(seen(10))
  let pacing = afterAnswer(seen(10), tooMany, -100)
  expect(apart(pacing), 'one call too many may have travelled slowly').toBeCloseTo(usual)
  pacing = afterAnswer(pacing, tooMany, 0)
  expect(apart(pacing)).toBeCloseTo(2 * usual)
  for (let answer = 0; answer < 20; answer += 1) pacing = afterAnswer(pacing, well, 3900)
  expect(apart(pacing)).toBeCloseTo(2 * usual)
  for (let answer = 0; answer < 5; answer += 1) pacing = afterAnswer(pacing, well, 4100)
  expect(apart(pacing)).toBeCloseTo(usual)
  for (let refusal = 0; refusal < 20; refusal += 1) pacing = afterAnswer(pacing, tooMany, 5000)
  expect(apart(pacing)).toBeCloseTo(5 * usual)
})

test('calls that begin a little late are made up for, and a window holds no call too many all the same', () => {
  let pacing = seen(10)
  const begun = Array.from({ length: 60 }, (_, index) => {
    const at = Math.max(0, nextStart(pacing)) + (index % 3) * 9
    pacing = afterStart(pacing, at)
    return at
  })
  expect(begun.at(-1)!).toBeLessThanOrEqual(59 * 105 + 20)
  for (const from of begun) expect(begun.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(10)
})

test('a call that begins long after its turn moves those after it', () => {
  const pacing = afterStart(seen(10), 0)
  expect(nextStart(afterBegin(pacing, 15))).toBe(105)
  expect(nextStart(afterBegin(pacing, 90))).toBe(90 - 20 + 105)
})

test('the first call may open a connection: the provider counts from when it came', () => {
  const pacing = afterStart(seen(10), 0)
  expect(nextStart(afterFirstAnswer(pacing, 45))).toBe(105)
  expect(nextStart(afterFirstAnswer(pacing, 200))).toBe(150 + 105)
})
