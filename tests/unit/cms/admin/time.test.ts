import { expect, test } from 'vitest'
import { inEssexTime, shortEssexTime } from '#cms/admin/time.ts'

test('says an instant as people in Essex do, summer time included', () => {
  expect(inEssexTime('2026-11-23T09:00:00Z')).toBe('Monday 23 November 2026 at 09:00')
  expect(inEssexTime('2027-07-01T09:00:00Z')).toBe('Thursday 1 July 2027 at 10:00')
})

test('says it shorter for the cells of a table', () => {
  expect(shortEssexTime('2026-11-23T09:00:00Z')).toBe('23 Nov 2026, 09:00')
  expect(shortEssexTime('2027-07-01T09:00:00Z')).toBe('1 Jul 2027, 10:00')
})
