import { describe, expect, test } from 'vitest'
import { publishedEvent } from '#cms/domain/published/event.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import { rawBody, rawDocuments } from '#tests/support/raw-documents.ts'

const good = (values: Raw = {}) => {
  const result = publishedEvent({ ...rawDocuments.events(), ...values })
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.value
}
const faults = (values: Raw) => {
  const result = publishedEvent({ ...rawDocuments.events(), ...values })
  return result.ok ? [] : result.faults.map(({ field, message }) => `${field} ${message}`)
}
const paragraph = (text: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] })
const answer = (text: string) => rawBody([paragraph(text)])
const asking = { takesQuestions: true, questionsCloseAt: '2027-01-18T17:00:00.000Z' }

test('an event becomes what the contract says: sessions in order, address in lines, no empty fields', () => {
  expect(good()).toEqual({
    id: 'core-groups',
    slug: 'core-groups',
    title: 'Core groups that work',
    summary: 'A course of two mornings.',
    kind: 'course',
    audiences: ['professionals'],
    sessions: [
      { startsAt: '2027-01-20T09:30:00.000Z', endsAt: '2027-01-20T12:30:00.000Z' },
      { startsAt: '2027-01-27T09:30:00.000Z', endsAt: '2027-01-27T12:30:00.000Z' },
    ],
    place: { isOnline: false, name: 'County Hall', address: ['Market Road', 'CM1 1QH'] },
    booking: { href: 'https://book.example/core-groups', label: 'Book a place' },
    cost: '£40',
    isPaid: true,
    isCancelled: false,
    body: [],
    publishedAt: '2026-11-01T09:00:00.000Z',
    updatedAt: '2026-11-02T09:00:00.000Z',
  })
})

test('an event that nobody need book, online, with a text', () => {
  const event = good({ booking: { href: ' ' }, place: { isOnline: true }, body: answer('Bring a pen.') })
  expect(event.booking).toBeUndefined()
  expect(event.place).toEqual({ isOnline: true, name: undefined, address: [] })
  expect(event.body).toEqual([paragraph('Bring a pen.')])
})

test.each<[Raw, string]>([
  [{ sessions: [] }, 'sessions needs at least one entry.'],
  [{ sessions: null }, 'sessions needs at least one entry.'],
  [{ sessions: [{ startsAt: '2027-01-20T09:30:00.000Z', endsAt: '2027-01-20T09:30:00.000Z' }] }, 'sessions must end after it begins.'],
  [{ sessions: [{ startsAt: '2027-01-20T09:30:00.000Z' }] }, 'sessions.0.endsAt is missing.'],
  [{ place: { isOnline: false, name: ' ' } }, 'place.name is missing. Write where it is, or tick that people can join online.'],
  [{ place: null }, 'place.name is missing. Write where it is, or tick that people can join online.'],
  [{ booking: { href: 'javascript:alert(1)' } }, expect.stringMatching(/^booking\.href must be a web address/) as unknown as string],
  [{ kind: 'party' }, 'kind must be one of: course, conference, forum, event.'],
  [{ takesQuestions: true }, 'questionsCloseAt is missing.'],
  [{ ...asking, answered: [{ question: 'Why?', answer: null }] }, 'answered.0.answer is missing.'],
  [{ ...asking, answered: [{ question: ' ', answer: rawBody() }] }, 'answered.0.question is missing.'],
])('%o is refused in plain words', (values, words) => expect(faults(values)).toEqual([words]))

test('what is no question at all among the answered ones is named field by field', () => {
  expect(faults({ ...asking, answered: [null] })).toEqual(['answered.0.question is missing.', 'answered.0.answer is missing.'])
})

describe('questions', () => {
  const asked: Raw[] = [
    {
      question: 'Second?',
      answer: answer('Two.'),
      role: 'GP',
      keepsRole: true,
      receivedAt: '2027-01-02T09:00:00.000Z',
      updatedAt: '2027-01-21T10:00:00.000Z',
    },
    {
      question: 'First?',
      answer: answer('One.'),
      role: 'teacher',
      receivedAt: '2027-01-01T09:00:00.000Z',
      updatedAt: '2027-01-20T10:00:00.000Z',
    },
  ]

  test('stand with their answers: those of the event, then those sent, the oldest first; roles only where they are kept', () => {
    const own = [{ question: 'Where?', answer: answer('Here.'), role: 'social worker' }]
    expect(good({ ...asking, answered: own, asked }).questions).toEqual({
      closesAt: '2027-01-18T17:00:00.000Z',
      answered: [
        { question: 'Where?', answer: [paragraph('Here.')], role: 'social worker' },
        { question: 'First?', answer: [paragraph('One.')] },
        { question: 'Second?', answer: [paragraph('Two.')], role: 'GP' },
      ],
    })
  })

  test('count as a change of the event', () => {
    expect(good({ ...asking, asked }).updatedAt).toBe('2027-01-21T10:00:00.000Z')
    expect(good({ ...asking, asked, updatedAt: '2027-02-01T00:00:00.000Z' }).updatedAt).toBe('2027-02-01T00:00:00.000Z')
  })

  test('are nowhere on an event that takes none', () => {
    expect(good({ asked, answered: [{ question: 'x' }] })).toMatchObject({ questions: undefined, updatedAt: '2026-11-02T09:00:00.000Z' })
  })

  test('sent by a reader never keep an event from its page', () => {
    expect(
      good({
        ...asking,
        asked: [{ question: '', answer: null }, { question: 'x', answer: { root: 7 } }, undefined, null, 7],
      }).questions?.answered,
    ).toEqual([])
  })
})
