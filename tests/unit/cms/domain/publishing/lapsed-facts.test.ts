import { expect, test } from 'vitest'
import { checkedForDays, hasLapsed } from '#cms/domain/publishing/lapsed-facts.ts'

const checkedOn = '2026-05-01T12:00:00.000Z'
const after = (days: number, milliseconds = 0) => new Date(Date.parse(checkedOn) + days * 24 * 60 * 60 * 1000 + milliseconds)

test('a fact counts as checked for 180 days and not a moment longer', () => {
  expect(checkedForDays).toBe(180)
  expect(hasLapsed(checkedOn, after(0))).toBe(false)
  expect(hasLapsed(checkedOn, after(180))).toBe(false)
  expect(hasLapsed(checkedOn, after(180, 1))).toBe(true)
})

test('a check that is still to come has not lapsed', () => {
  expect(hasLapsed(checkedOn, after(-1))).toBe(false)
})

test('what is no date was never checked', () => {
  for (const nothing of [undefined, null, '', 'soon', {}, [], true]) expect(hasLapsed(nothing, after(0))).toBe(true)
})

test('a date is understood however the store gives it', () => {
  expect(hasLapsed(new Date(checkedOn), after(181))).toBe(true)
  expect(hasLapsed(new Date(checkedOn), after(179))).toBe(false)
})
