import { describe, expect, test } from 'vitest'
import { fromEssexTime } from '#cms/domain/publishing/essex-time.ts'
import { isAllDay, momentText, sessionsByDay, sessionText } from '#cms/domain/words/event-times.ts'

/** A session by the clocks of Essex. */
const session = (from: string, until: string) => ({
  startsAt: fromEssexTime(from)!.toISOString(),
  endsAt: fromEssexTime(until)!.toISOString(),
})

test.each([
  ['2027-01-20T09:30', '2027-01-20T12:30', 'Wednesday 20 January 2027, 9:30am to 12:30pm'],
  ['2027-07-07T09:00', '2027-07-07T16:05', 'Wednesday 7 July 2027, 9am to 4:05pm'],
  ['2027-01-20T10:00', '2027-01-20T12:00', 'Wednesday 20 January 2027, 10am to midday'],
  ['2027-01-20T00:30', '2027-01-20T01:00', 'Wednesday 20 January 2027, 12:30am to 1am'],
  ['2027-01-20T19:00', '2027-01-21T00:00', 'Wednesday 20 January 2027, 7pm to midnight'],
  ['2027-01-20T22:00', '2027-01-21T02:00', 'Wednesday 20 January 2027, 10pm, to Thursday 21 January 2027, 2am'],
  ['2026-12-31T22:00', '2027-01-01T01:30', 'Thursday 31 December 2026, 10pm, to Friday 1 January 2027, 1:30am'],
  ['2027-01-20T00:00', '2027-01-21T00:00', 'Wednesday 20 January 2027, all day'],
  ['2027-01-20T00:00', '2027-01-20T23:59', 'Wednesday 20 January 2027, all day'],
  ['2027-01-30T00:00', '2027-02-02T00:00', 'Saturday 30 January to Monday 1 February 2027'],
  ['2026-12-31T00:00', '2027-01-02T00:00', 'Thursday 31 December 2026 to Friday 1 January 2027'],
  // The clocks go forward and back on these days.
  ['2027-03-28T00:00', '2027-03-29T00:00', 'Sunday 28 March 2027, all day'],
  ['2027-03-28T00:30', '2027-03-28T03:00', 'Sunday 28 March 2027, 12:30am to 3am'],
  ['2027-10-31T00:00', '2027-11-01T00:00', 'Sunday 31 October 2027, all day'],
  ['2027-10-31T00:30', '2027-10-31T09:00', 'Sunday 31 October 2027, 12:30am to 9am'],
])('%s to %s is said as “%s”', (from, until, words) => {
  expect(sessionText(session(from, until))).toBe(words)
})

test('a session is all day only from the beginning of a day to the end of one', () => {
  expect(isAllDay(session('2027-01-20T00:00', '2027-01-20T12:00'))).toBe(false)
  expect(isAllDay(session('2027-01-20T09:00', '2027-01-21T00:00'))).toBe(false)
  expect(isAllDay(session('2027-07-20T00:00', '2027-07-21T00:00'))).toBe(true)
})

describe('several sessions', () => {
  test('of one day stand together, in their order', () => {
    const days = sessionsByDay([
      session('2027-01-20T09:30', '2027-01-20T12:30'),
      session('2027-01-20T13:30', '2027-01-20T16:00'),
      session('2027-01-27T09:30', '2027-01-27T12:30'),
    ])
    expect(days.map(({ days: day, sessions }) => [day, sessions.map(({ time }) => time)])).toEqual([
      ['Wednesday 20 January 2027', ['9:30am to 12:30pm', '1:30pm to 4pm']],
      ['Wednesday 27 January 2027', ['9:30am to 12:30pm']],
    ])
  })
})

test('a time to do something by is said with its day, in summer time too', () => {
  expect(momentText('2027-01-18T17:00:00.000Z')).toBe('5pm on Monday 18 January 2027')
  expect(momentText('2027-07-18T22:59:00.000Z')).toBe('11:59pm on Sunday 18 July 2027')
  expect(momentText('2027-07-18T23:00:00.000Z')).toBe('midnight on Monday 19 July 2027')
})
