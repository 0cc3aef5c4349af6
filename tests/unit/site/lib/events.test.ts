import { describe, expect, test } from 'vitest'
import { eventData } from '#site/lib/event-data.ts'
import { placeText } from '#cms/domain/words/place-text.ts'
import { nextSession, readEvent } from '#site/lib/event-view.ts'
import { readPast, readUpcoming } from '#site/lib/events-list.ts'
import { describedBy, readForm, titleWithFaults } from '#site/lib/form.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { anEvent, theSettings } from '#tests/support/content-records.ts'

const on = (day: string, from = '09:30', until = '12:30') => ({ startsAt: `${day}T${from}:00.000Z`, endsAt: `${day}T${until}:00.000Z` })
const at = (now: string) => contentOf({ now })
const booking = { href: 'https://book.example/', label: 'Book a place' }

describe('booking', () => {
  const standing = (now: string, values = {}) =>
    readEvent(at(now), anEvent({ id: 'x', sessions: [on('2027-01-20')], booking, ...values })).booking

  test('is open until the event begins, or until the time that is set', () => {
    expect(standing('2027-01-20T09:29:00.000Z')).toBe('open')
    expect(standing('2027-01-20T09:30:00.000Z')).toBe('closed')
    const values = { booking: { ...booking, closesAt: '2027-01-18T17:00:00.000Z' } }
    expect(standing('2027-01-18T16:59:00.000Z', values)).toBe('open')
    expect(standing('2027-01-18T17:00:00.000Z', values)).toBe('closed')
  })

  test('is never open for what is cancelled or over, whatever is set', () => {
    expect(standing('2026-11-23T12:00:00.000Z', { isCancelled: true })).toBe('closed')
    expect(standing('2027-01-21T12:00:00.000Z', { booking: { ...booking, closesAt: '2028-01-01T00:00:00.000Z' } })).toBe('closed')
    expect(standing('2026-11-23T12:00:00.000Z', { booking: undefined })).toBe('none')
  })
})

test('each session of a course is over by itself, and the course when its last one is', () => {
  const event = anEvent({ id: 'x', sessions: [on('2027-01-20'), on('2027-01-27')] })
  const view = readEvent(at('2027-01-21T00:00:00.000Z'), event)
  expect([view.isOver, view.sessions.map(({ isOver }) => isOver)]).toEqual([false, [true, false]])
  expect(readEvent(at('2027-01-27T12:30:00.000Z'), event).isOver).toBe(true)
  expect(nextSession(at('2027-01-21T00:00:00.000Z'), event)).toEqual(on('2027-01-27'))
  expect(nextSession(at('2028-01-21T00:00:00.000Z'), event)).toEqual(on('2027-01-20'))
})

test('a page with one session asks the time no oftener than it must', () => {
  const content = at('2026-11-23T12:00:00.000Z')
  readEvent(content, anEvent({ id: 'x' }))
  expect(new Set(content.calls)).toEqual(new Set(['validUntil "2027-01-20T12:30:00.000Z"', 'validUntil "2027-01-20T09:30:00.000Z"']))
})

test('a draft without a session is shown all the same', () => {
  const view = readEvent(at('2026-11-23T12:00:00.000Z'), anEvent({ id: 'x', sessions: [], booking }))
  expect(view).toMatchObject({ isOver: false, booking: 'open', sessions: [] })
  expect(eventData(anEvent({ id: 'x', sessions: [] }), theSettings(), 'https://hub.example', false)).not.toHaveProperty('startDate')
})

test.each([
  [{ isOnline: true, address: [] }, 'Online'],
  [{ isOnline: false, name: 'County Hall', address: [] }, 'County Hall'],
  [{ isOnline: true, name: 'County Hall', address: [] }, 'County Hall, or online'],
  [{ isOnline: false, address: [] }, ''],
])('a place is said in a few words: %o', (place, words) => expect(placeText(place)).toBe(words))

test('events to come stand by the month of the session that is next, past ones by year', () => {
  const events = [
    anEvent({ id: 'late', sessions: [on('2027-02-02')] }),
    anEvent({ id: 'running', sessions: [on('2026-11-20'), on('2027-02-01')] }),
    anEvent({ id: 'soon', sessions: [on('2026-12-31', '23:30', '23:45')] }),
    anEvent({ id: 'old', sessions: [on('2012-11-22')] }),
  ]
  const content = contentOf({ events, now: '2026-11-23T12:00:00.000Z' })
  const names = (groups: ReturnType<typeof readUpcoming>) =>
    groups.map(({ title, events: listed }) => [title, ...listed.map(({ event }) => event.id)])
  expect(names(readUpcoming(content))).toEqual([
    ['December 2026', 'soon'],
    ['February 2027', 'running', 'late'],
  ])
  expect(readUpcoming(content)[1]!.events[0]).toMatchObject({ others: 1, session: on('2027-02-01') })
  expect(names(readPast(content))).toEqual([['2012', 'old']])
})

describe('structured data', () => {
  const data = (values = {}, canBook = true) =>
    eventData(anEvent({ id: 'x', booking, ...values }), theSettings(), 'https://hub.example', canBook)

  test('says when, where, by whom, and where to book while that is possible', () => {
    expect(data({ kind: 'course', whoFor: 'School nurses' })).toMatchObject({
      '@type': 'EducationEvent',
      startDate: '2027-01-20T09:30:00.000Z',
      endDate: '2027-01-20T12:30:00.000Z',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: [{ '@type': 'Place', name: 'County Hall', address: 'County Hall, Anytown' }],
      potentialAction: { target: 'https://book.example/' },
      audience: { audienceType: 'School nurses' },
      isAccessibleForFree: true,
    })
    expect(data({}, false)).not.toHaveProperty('potentialAction')
    expect(data({ booking: { href: 'mailto:a@b.example', label: 'Write' } })).not.toHaveProperty('potentialAction')
  })

  test('says that it is cancelled, online, in several parts', () => {
    const parts = data({
      isCancelled: true,
      isPaid: true,
      place: { isOnline: true, address: [] },
      sessions: [on('2027-01-20'), on('2027-01-27')],
    })
    expect(parts).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: [{ '@type': 'VirtualLocation' }],
      isAccessibleForFree: false,
      endDate: '2027-01-27T12:30:00.000Z',
      subEvent: [{ startDate: '2027-01-20T09:30:00.000Z' }, { startDate: '2027-01-27T09:30:00.000Z' }],
    })
  })
})

describe('a form', () => {
  const sent = { name: 'event-question', values: { question: 'Why?' }, faults: [{ field: 'question', message: 'Write more.' }] }

  test('shows what was typed and what is wrong, and nothing of another form', () => {
    expect(readForm(sent, 'event-question').value('question')).toBe('Why?')
    expect(readForm(sent, 'event-question').fault('question')).toBe('Write more.')
    expect([readForm(sent, 'other').value('question'), readForm(sent, 'other').faults]).toEqual(['', []])
    expect([readForm(undefined, 'other').value('question'), readForm(undefined, 'other').fault('question')]).toEqual(['', undefined])
  })

  test('says in the title of its page that something is wrong', () => {
    expect(titleWithFaults('Forum', readForm(sent, 'event-question'))).toBe('Error: Forum')
    expect(titleWithFaults('Forum', readForm(undefined, 'event-question'))).toBe('Forum')
  })

  test('names what describes a field only where it is there', () => {
    expect(describedBy('role', {})).toBeUndefined()
    expect(describedBy('role', { hint: 'A role.', fault: 'Too long.' })).toBe('role-hint role-fault')
  })
})
