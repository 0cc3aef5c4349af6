import { expect, test } from 'vitest'
import { backOff } from '#cms/domain/delivery/back-off.ts'
import { estimateEnd } from '#cms/domain/delivery/estimate-end.ts'

test('waits grow from a second or two to a quarter of an hour, half of it by chance', () => {
  expect([1, 2, 3].map((attempts) => backOff(attempts, 0))).toEqual([1000, 2000, 4000])
  expect([1, 2, 3].map((attempts) => backOff(attempts, 0.999999))).toEqual([2000, 4000, 8000])
  expect(backOff(50, 0.999999)).toBe(15 * 60 * 1000)
  expect(backOff(50, 0)).toBe(15 * 30 * 1000)
})

test('the end is where the last window’s speed leads', () => {
  const now = new Date('2026-12-01T09:00:00Z')
  expect(estimateEnd({ batchesLeft: 10, batchesSettled: 5, windowMs: 1000 }, now)).toEqual(new Date('2026-12-01T09:00:02Z'))
  expect(estimateEnd({ batchesLeft: 10, batchesSettled: 0, windowMs: 1000 }, now)).toBeNull()
  expect(estimateEnd({ batchesLeft: 0, batchesSettled: 5, windowMs: 1000 }, now)).toBeNull()
})
