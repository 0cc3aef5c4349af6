import { describe, expect, test } from 'vitest'
import { fromEssexTime } from '#cms/domain/publishing/essex-time.ts'
import type { HubEvent } from '#content/schema/event.ts'
import { calendarFeed, eventFile } from '#site/lib/calendar.ts'
import { anEvent, theSettings } from '#tests/support/content-records.ts'

const content = { settings: () => theSettings(), siteUrl: 'https://hub.example' }
const session = (from: string, until: string) => ({
  startsAt: fromEssexTime(from)!.toISOString(),
  endsAt: fromEssexTime(until)!.toISOString(),
})

/** A calendar file as RFC 5545 has it read: lines unfolded, each entry's properties by name, texts with their escapes undone. */
function parse(text: string): { calendar: Record<string, string>; entries: Record<string, string>[] } {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  const lines = text.replaceAll('\r\n ', '').trimEnd().split('\r\n')
  const calendar: Record<string, string> = {}
  const entries: Record<string, string>[] = []
  let entry: Record<string, string> | undefined
  for (const line of lines) {
    const match = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/s.exec(line)
    expect(match, `“${line}” is no property`).not.toBeNull()
    const [, name = '', parameters = '', value = ''] = match!
    if (line === 'BEGIN:VEVENT') entry = {}
    else if (line === 'END:VEVENT') entry = void entries.push(entry!)
    else if (name !== 'BEGIN' && name !== 'END')
      (entry ?? calendar)[name + parameters] = value.replace(/\\([\\;,nN])/g, (_, sign: string) =>
        sign.toLowerCase() === 'n' ? '\n' : sign,
      )
  }
  return { calendar, entries }
}

const entriesOf = (values: Partial<HubEvent>) => parse(eventFile(anEvent({ id: 'core-groups', ...values }), content)).entries

test('an event becomes an entry with its time in UTC, its place and the way back to its page', () => {
  const [entry, ...others] = entriesOf({
    title: 'Core groups; plans, and “follow-up”',
    summary: 'A morning.',
    place: { isOnline: true, name: 'County Hall', address: ['Market Road', 'CM1 1QH'] },
  })
  expect(others).toEqual([])
  expect(entry).toMatchObject({
    UID: 'core-groups.1@hub.example',
    DTSTAMP: '20261102T090000Z',
    'LAST-MODIFIED': '20261102T090000Z',
    SEQUENCE: '1440',
    DTSTART: '20270120T093000Z',
    DTEND: '20270120T123000Z',
    SUMMARY: 'Core groups; plans, and “follow-up”',
    DESCRIPTION: 'A morning.\n\nhttps://hub.example/events/core-groups/',
    LOCATION: 'County Hall, or online, Market Road, CM1 1QH',
    'URL;VALUE=URI': 'https://hub.example/events/core-groups/',
    STATUS: 'CONFIRMED',
  })
})

test.each([
  ['the day before clocks go forward', '2027-03-27T09:30', '20270327T093000Z'],
  ['the day they do', '2027-03-28T09:30', '20270328T083000Z'],
  ['the day before they go back', '2027-10-30T09:30', '20271030T083000Z'],
  ['the day they do so', '2027-10-31T09:30', '20271031T093000Z'],
])('on %s half past nine in Essex is the right instant', (_, from, start) => {
  expect(entriesOf({ sessions: [session(from, from.replace('09:30', '12:00'))] })[0]!.DTSTART).toBe(start)
})

test.each([
  ['2027-01-20T00:00', '2027-01-21T00:00', '20270120', '20270121'],
  ['2027-07-20T00:00', '2027-07-21T00:00', '20270720', '20270721'],
  ['2027-07-20T00:00', '2027-07-22T23:59', '20270720', '20270723'],
  ['2027-03-28T00:00', '2027-03-29T00:00', '20270328', '20270329'],
  ['2027-10-31T00:00', '2027-11-01T00:00', '20271031', '20271101'],
])('whole days are days, not hours: %s to %s', (from, until, start, end) => {
  expect(entriesOf({ sessions: [session(from, until)] })[0]).toMatchObject({ 'DTSTART;VALUE=DATE': start, 'DTEND;VALUE=DATE': end })
})

describe('a course of several sessions', () => {
  const sessions = ['20', '27'].map((day) => session(`2027-01-${day}T09:30`, `2027-01-${day}T12:30`))

  test('has an entry for each, whose ids stay when a time moves', () => {
    const ids = (entries: Record<string, string>[]) => entries.map(({ UID }) => UID)
    const entries = entriesOf({ sessions })
    expect(ids(entries)).toEqual(['core-groups.1@hub.example', 'core-groups.2@hub.example'])
    expect(entries.map(({ SUMMARY }) => SUMMARY)).toEqual(['Event core-groups (1 of 2)', 'Event core-groups (2 of 2)'])
    const moved = entriesOf({
      sessions: [sessions[0]!, session('2027-02-03T09:30', '2027-02-03T12:30')],
      updatedAt: '2026-11-03T09:00:00.000Z',
    })
    expect(ids(moved)).toEqual(ids(entries))
    expect(Number(moved[0]!.SEQUENCE)).toBeGreaterThan(Number(entries[0]!.SEQUENCE))
  })
})

test('a cancelled event says so in words and as its status', () => {
  expect(entriesOf({ isCancelled: true, title: 'Core groups' })[0]).toMatchObject({
    STATUS: 'CANCELLED',
    SUMMARY: 'Cancelled: Core groups',
  })
})

test('the same content gives the same bytes, whenever they are asked for', () => {
  const events = [anEvent({ id: 'a' }), anEvent({ id: 'b' })]
  expect(calendarFeed(events, content)).toBe(calendarFeed(events, content))
  expect(eventFile(events[0]!, content)).toBe(eventFile(events[0]!, content))
})

test('no text breaks out of its property, is cut in the middle of a character or carries control characters', () => {
  const hostile = 'A\r\nBEGIN:VEVENT\rUID:evil\n;,\\ \u0000\u0007\u2028 \ud800 😀é'.repeat(6)
  const named = { ...content, settings: () => theSettings({ name: `Any\r\nATTENDEE:x; "shire", \\ 😀 ${'é'.repeat(80)}` }) }
  const event = anEvent({ id: 'x', title: hostile, summary: hostile, place: { isOnline: false, name: hostile, address: [hostile] } })
  const text = calendarFeed([event], named)
  const { calendar, entries } = parse(text)
  expect(entries).toHaveLength(1)
  expect(Object.keys(calendar).toSorted()).toEqual(
    ['METHOD', 'NAME', 'PRODID', 'REFRESH-INTERVAL;VALUE=DURATION', 'VERSION', 'X-PUBLISHED-TTL', 'X-WR-CALNAME'].toSorted(),
  )
  expect(text).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f]/)
  expect(text.isWellFormed()).toBe(true)
  expect(Object.keys(entries[0]!)).not.toContain('ATTENDEE')
})

test('a calendar without events is still one', () => {
  expect(parse(calendarFeed([], content)).calendar).toMatchObject({
    VERSION: '2.0',
    METHOD: 'PUBLISH',
    NAME: 'Anyshire Safeguarding Partnership: events',
  })
})

test('the file of one event leaves the reader’s calendar its name, and asks for nothing later; otherwise it says what the feed says', () => {
  const event = anEvent({ id: 'a' })
  const [file, feed] = [parse(eventFile(event, content)), parse(calendarFeed([event], content))]
  expect(Object.keys(file.calendar).toSorted()).toEqual(['METHOD', 'PRODID', 'VERSION'])
  expect(feed.calendar).toMatchObject({ ...file.calendar, 'REFRESH-INTERVAL;VALUE=DURATION': 'PT6H', 'X-WR-CALNAME': feed.calendar.NAME })
  expect(file.entries).toEqual(feed.entries)
})
