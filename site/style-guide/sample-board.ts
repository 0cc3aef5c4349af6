import type { BoardDocument } from '#content/schema/board-document.ts'
import type { HubEvent } from '#content/schema/event.ts'
import { everyBlock, longTitle, longWord, runningText, tables } from './sample-bodies.ts'

const dates = { publishedAt: '2026-11-02T09:00:00.000Z', updatedAt: '2026-11-20T09:00:00.000Z' }

const anEvent = (values: Partial<HubEvent> & Pick<HubEvent, 'id' | 'title'>): HubEvent => ({
  slug: values.id,
  summary: 'What you will learn, and what to bring.',
  kind: 'course',
  audiences: ['professionals'],
  sessions: [{ startsAt: '2027-01-20T09:30:00.000Z', endsAt: '2027-01-20T12:30:00.000Z' }],
  place: { isOnline: false, name: 'County Hall', address: ['Market Road', 'Anytown'] },
  isPaid: false,
  isCancelled: false,
  body: runningText,
  ...dates,
  ...values,
})

/** Events in every state: bookable, closed, cancelled, paid, online, with several sessions, taking questions, answered, over. */
export const sampleEvents: readonly HubEvent[] = [
  anEvent({
    id: 'bookable',
    title: 'Designated person: the first day',
    whoFor: 'Designated safeguarding leads in schools',
    booking: { href: 'https://booking.example/', label: 'Book a place', closesAt: '2027-01-18T17:00:00.000Z' },
    cost: '£40 for each person',
    isPaid: true,
    drawing: 'a-calendar',
  }),
  anEvent({
    id: 'closed',
    title: 'A course that takes no more bookings',
    booking: { href: 'https://booking.example/', label: 'Book a place', closesAt: '2026-11-01T17:00:00.000Z' },
    sessions: [
      { startsAt: '2026-12-01T09:00:00.000Z', endsAt: '2026-12-01T13:00:00.000Z' },
      { startsAt: '2026-12-08T22:00:00.000Z', endsAt: '2026-12-09T01:00:00.000Z' },
    ],
  }),
  anEvent({ id: 'cancelled', title: 'A conference that was called off', kind: 'conference', isCancelled: true }),
  anEvent({
    id: 'forum',
    title: 'Practitioner forum: listening to children',
    kind: 'forum',
    place: { isOnline: true, address: [] },
    questions: {
      closesAt: '2027-01-10T12:00:00.000Z',
      answered: [{ question: 'What if a child asks me to promise to tell nobody?', answer: [runningText[1]!] }],
    },
  }),
  anEvent({
    id: 'over',
    title: 'Takeover Day',
    kind: 'event',
    sessions: [{ startsAt: '2012-11-22T09:00:00.000Z', endsAt: '2012-11-22T15:00:00.000Z' }],
  }),
]

/** One event with names that fit nowhere. */
export const longEvents: readonly HubEvent[] = [
  anEvent({
    id: 'bookable',
    title: longTitle,
    summary: `${longWord} ${longTitle}`,
    whoFor: longTitle,
    place: { isOnline: true, name: longWord, address: [longTitle, longWord] },
    cost: longTitle,
    booking: { href: 'https://booking.example/', label: longTitle },
    sessions: Array.from({ length: 12 }, (_, week) => {
      const day = new Date(Date.UTC(2027, 0, 20 + 7 * week)).toISOString().slice(0, 10)
      return { startsAt: `${day}T09:30:00.000Z`, endsAt: `${day}T12:30:00.000Z` }
    }),
  }),
]

const aDocument = (values: Partial<BoardDocument> & Pick<BoardDocument, 'id' | 'title'>): BoardDocument => ({
  slug: values.id,
  summary: 'What the partnership did, what it cost, what comes next.',
  type: 'annual-report',
  audiences: ['professionals'],
  issuedOn: '2026-06-30',
  body: runningText,
  chapters: [],
  ...dates,
  ...values,
})

/** Documents: a report in chapters with a caution, and one page of each other type. */
export const sampleDocuments: readonly BoardDocument[] = [
  aDocument({
    id: 'report',
    title: 'Annual report 2012/13',
    period: 'April 2012 to March 2013',
    issuedOn: '2013-09-01',
    caution: 'This is a report of its year. Names, numbers and law have changed since.',
    drawing: 'a-report-with-charts',
    chapters: [
      { slug: 'who-we-are', title: 'Who we are', summary: 'The partners and how they work together.', body: everyBlock },
      { slug: 'figures', title: 'Children in figures', body: tables },
      { slug: 'next', title: 'What comes next', body: runningText },
    ],
  }),
  aDocument({ id: 'plan', title: 'Safer sleep campaign plan', type: 'strategy' }),
  aDocument({ id: 'review', title: 'Practice review: Child A', type: 'review', body: tables }),
  aDocument({ id: 'guide', title: 'Guidance on sharing information', type: 'guidance', reviewBy: '2027-06-30' }),
  aDocument({ id: 'minutes', title: 'Minutes of the autumn meeting', type: 'minutes' }),
]

/** A report with names that fit nowhere. */
export const longDocuments: readonly BoardDocument[] = [
  aDocument({
    id: 'report',
    title: longTitle,
    summary: `${longWord} ${longTitle}`,
    period: longTitle,
    caution: `${longWord} ${longTitle}`,
    chapters: [
      { slug: 'who-we-are', title: longTitle, summary: longWord, body: everyBlock },
      { slug: 'next', title: longTitle, body: runningText },
    ],
  }),
]
