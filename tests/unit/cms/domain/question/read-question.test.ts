import { describe, expect, test } from 'vitest'
import { questionsStanding } from '#cms/domain/question/takes-questions.ts'
import { readQuestion } from '#cms/domain/question/read-question.ts'
import { anEvent } from '#tests/support/content-records.ts'

const faults = (values: Record<string, string>) => {
  const read = readQuestion(values)
  return read.ok ? [] : read.faults.map(({ field, message }) => `${field}: ${message}`)
}

describe('a question', () => {
  test('is kept trimmed, in lines of one kind, without what cannot be seen', () => {
    expect(readQuestion({ question: ' One\r\ntwo\rthree\n\n\n\nfour\t\u0000\u202e! ', role: ' health\nvisitor ' })).toEqual({
      ok: true,
      value: { question: 'One\ntwo\nthree\n\nfour !', role: 'health visitor' },
    })
  })

  test('needs no role', () => {
    expect(readQuestion({ question: 'Why?', role: '   ' })).toEqual({ ok: true, value: { question: 'Why?' } })
    expect(readQuestion({ question: 'Why?' })).toEqual({ ok: true, value: { question: 'Why?' } })
  })

  test('may be exactly as long as it may be', () => {
    expect(faults({ question: 'x'.repeat(600), role: 'y'.repeat(80) })).toEqual([])
    expect(faults({ question: 'x'.repeat(601), role: 'y'.repeat(81) })).toEqual([
      'question: Your question is 601 characters long. Shorten it to 600 or fewer.',
      'role: Your role is 81 characters long. Shorten it to 80 or fewer.',
    ])
    expect(faults({ question: 'x'.repeat(12_345) })).toEqual([
      'question: Your question is 12,345 characters long. Shorten it to 600 or fewer.',
    ])
  })

  test('that is missing or blank is asked for', () => {
    for (const values of [{}, { question: '' }, { question: ' \n ' }])
      expect(faults(values as Record<string, string>)).toEqual(['question: Write your question.'])
  })

  test.each([
    'Is it jo@nhs.example.uk?',
    'JO.BLOGGS+a@a-b.example',
    'x 07700900123',
    '07700 900 123',
    '0044 7700 900123',
    '+44-7700-900123',
    '(07700) 900123',
    '07700.900123',
    '07700/900123',
    '０７７００ 900123',
    '07700\u200b900123',
    '+44 7700 900123',
    '+44 (0)7700 900-123',
    '447700900123',
  ])('with somebody’s own contact details is refused: %s', (question) =>
    expect(faults({ question })[0]).toMatch(/^question: Take the (email address|phone number) out/),
  )

  test.each([
    'What if a child @ school says it?',
    'Do we call 0345 603 7627 or 999?',
    'Is 2012/13 to 2026/27 the period?',
    'Case 1007700900123456?',
    'Is 0800 1111 free?',
  ])('with other numbers and signs is taken: %s', (question) => expect(faults({ question })).toEqual([]))

  test('does not slow down for a text that is made to slow it down', () => {
    const began = performance.now()
    for (const question of ['a@'.repeat(8000), `${'a'.repeat(16_000)}@`, '+44 7'.repeat(3000), '7 '.repeat(8000)]) faults({ question })
    expect(performance.now() - began).toBeLessThan(1000)
  })
})

describe('an event', () => {
  const forum = anEvent({ id: 'forum', questions: { closesAt: '2027-01-18T17:00:00.000Z', answered: [] } })
  const standing = (now: string, values = {}) => questionsStanding({ ...forum, ...values }, (instant) => now < instant)

  test('takes questions until they close', () => {
    expect(standing('2027-01-18T16:59:59.999Z')).toBe('open')
    expect(standing('2027-01-18T17:00:00.000Z')).toBe('closed')
  })

  test('takes none once it is over or cancelled, or when it never did', () => {
    expect(standing('2027-01-20T12:30:00.000Z', { questions: { closesAt: '2028-01-01T00:00:00.000Z', answered: [] } })).toBe('closed')
    expect(standing('2026-11-23T12:00:00.000Z', { isCancelled: true })).toBe('closed')
    expect(standing('2026-11-23T12:00:00.000Z', { questions: undefined })).toBe('none')
  })
})
