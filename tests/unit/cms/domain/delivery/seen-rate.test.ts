import { expect, test } from 'vitest'
import { retryAfterMs, seenRate } from '#cms/domain/delivery/seen-rate.ts'

const now = new Date('2026-11-23T09:00:00Z')

test('the rate is read from the headers of an answer', () => {
  expect(seenRate({ 'ratelimit-limit': '5', 'ratelimit-remaining': '3', 'ratelimit-reset': '1' }, 200, now)).toEqual({
    limit: 5,
    windowMs: 1000,
    remaining: 3,
  })
})

test.each([
  [{ 'ratelimit-limit': '100, 100;w=60' }, { limit: 100, windowMs: 60_000 }],
  [
    { 'ratelimit-limit': '10', 'ratelimit-policy': '10;w=2' },
    { limit: 10, windowMs: 2000 },
  ],
  [{ 'ratelimit-limit': '10;w=0' }, { limit: 10, windowMs: 1000 }],
])('a window is read from %o', (headers, rate) => {
  expect(seenRate(headers, 200, now)).toMatchObject(rate)
})

test.each([
  [null],
  [{}],
  [{ 'ratelimit-limit': '0' }],
  [{ 'ratelimit-limit': 'many' }],
  [{ 'ratelimit-limit': '-3' }],
  [{ 'ratelimit-limit': '1.5' }],
])('no rate is made up from %o', (headers) => {
  expect(seenRate(headers, 200, now)).toBeUndefined()
})

test('a call too many says so, also when nothing tells the limit', () => {
  expect(seenRate({ 'ratelimit-limit': '5', 'retry-after': '1' }, 429, now)).toMatchObject({ limit: 5, retryAfterMs: 1000 })
  expect(seenRate({}, 429, now)).toEqual({ limit: 2, windowMs: 1000, retryAfterMs: 1000 })
})

test('a date in the past asks for no wait', () => {
  expect(retryAfterMs({ 'retry-after': 'Mon, 23 Nov 2026 08:00:00 GMT' }, now)).toBe(0)
  expect(retryAfterMs({ 'retry-after': 'soon' }, now)).toBeUndefined()
})

test('nobody stays away for longer than an hour, whatever an answer asks', () => {
  const hour = 60 * 60 * 1000
  for (const said of ['999999999', '86400', 'Mon, 23 Nov 2099 08:00:00 GMT']) expect(retryAfterMs({ 'retry-after': said }, now)).toBe(hour)
  expect(retryAfterMs({ 'ratelimit-reset': '999999' }, now)).toBe(hour)
})
