import { expect, test } from 'vitest'
import { troubleWords } from '#cms/domain/approval/trouble-words.ts'

const now = new Date('2026-12-01T09:00:00.000Z')
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const fault = 'The provider may have taken it, or not'

test('says nothing of a single try, or of a wait that the pace asks for', () => {
  expect(troubleWords({ fault, attempts: 1, nextAt: inSeconds(4) }, now)).toBeNull()
  expect(troubleWords({ fault: 'Too many requests.', attempts: 0, nextAt: inSeconds(30) }, now)).toBeNull()
})

test('says what is wrong when a call keeps failing, and when it is tried again', () => {
  expect(troubleWords({ fault, attempts: 2, nextAt: inSeconds(20 * 60) }, now)).toBe(
    'A call to the mail provider does not succeed. The provider may have taken it, or not. It is tried again by itself, next at 9:20am on Tuesday 1 December 2026 (Essex time); nobody gets a second copy by that.',
  )
  expect(troubleWords({ fault, attempts: 3, nextAt: inSeconds(-1) }, now)).toContain('by itself, now;')
})

test('tells of a long wait that the provider asked for', () => {
  expect(troubleWords({ fault: 'The daily quota is used up.', attempts: 0, nextAt: inSeconds(3600) }, now)).toContain('10am')
})
