import { expect, test } from 'vitest'
import { nextTryAfterMs } from '#cms/domain/delivery/sign-in-retry.ts'

const now = new Date('2026-11-23T09:00:00Z')
const next = (status: number | null, tries = 1, headers: Record<string, string> | null = null) =>
  nextTryAfterMs({ status, headers }, tries, 0, now)

test.each([[null], [429], [409], [500], [503]])('a mail that met %s is tried again within a second', (status) => {
  expect(next(status)).toBeLessThan(1000)
})

test.each([[401], [403], [422], [404]])('a mail that was refused with %i is not tried again', (status) => {
  expect(next(status)).toBeNull()
})

test('it waits as long as the provider asks, but nobody waits for ever', () => {
  expect(next(429, 1, { 'retry-after': '2' })).toBe(2000)
  expect(next(429, 1, { 'retry-after': '3600' })).toBe(5000)
  expect(next(503, 6)).toBeNull()
})

test('two that were told the same come back apart', () => {
  expect(nextTryAfterMs({ status: 429, headers: null }, 1, 0.9, now)).toBeGreaterThan(next(429)!)
})
