import { expect, test } from 'vitest'
import { addressesEndAt, isKeyAlive, isLapsed, keysDieAt, textsEndAt } from '#cms/domain/delivery/deadlines.ts'

const at = new Date('2026-12-01T09:00:00Z')
const hoursLater = (hours: number) => new Date(at.getTime() + hours * 60 * 60 * 1000)

test('a key lives for 23 hours from the first call, an hour less than the provider keeps it', () => {
  expect(isKeyAlive(at, hoursLater(22.99))).toBe(true)
  expect(isKeyAlive(at, hoursLater(23))).toBe(false)
  expect(isKeyAlive(at, hoursLater(-0.4)), 'a clock that was put right').toBe(true)
  expect(isKeyAlive(at, hoursLater(-0.6)), 'nobody knows how long ago it was').toBe(false)
  expect(keysDieAt(hoursLater(23))).toEqual(at)
})

test('what fell due more than 24 hours ago waits for a person', () => {
  expect(isLapsed(at, hoursLater(24))).toBe(false)
  expect(isLapsed(at, hoursLater(24.01))).toBe(true)
  expect(isLapsed(at, hoursLater(-1))).toBe(false)
})

test('texts are kept for 48 hours, addresses for the days that the settings say', () => {
  expect(textsEndAt(hoursLater(48))).toEqual(at)
  expect(addressesEndAt(hoursLater(30 * 24), 30)).toEqual(at)
})
