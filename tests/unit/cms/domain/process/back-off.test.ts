import { expect, test } from 'vitest'
import { failuresAfter, usualBackOff, waitAfter } from '#cms/domain/process/back-off.ts'

test('waits from half a second, doubled, to half a minute at most', () => {
  expect([1, 2, 3, 6, 7, 8, 5000].map((failures) => waitAfter(failures, usualBackOff))).toEqual([
    500, 1000, 2000, 16_000, 30_000, 30_000, 30_000,
  ])
})

test('a minute in health wipes the slate', () => {
  expect(failuresAfter(4, 59_999, usualBackOff)).toBe(5)
  expect(failuresAfter(4, 60_000, usualBackOff)).toBe(1)
})
