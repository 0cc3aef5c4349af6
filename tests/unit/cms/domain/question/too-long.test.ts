import { expect, test } from 'vitest'
import { longestQuestion, longestRole, mostAnswers } from '#cms/domain/question/limits.ts'
import { oversizeAnswers } from '#cms/domain/question/too-long.ts'

test('answers within the limits have no fault, whatever else is wrong with them', () => {
  const full = { question: 'x'.repeat(longestQuestion), role: 'y'.repeat(longestRole) }
  for (const answered of [undefined, null, 'text', [], [full], [{}], [null], [{ question: 7, role: null }]])
    expect(oversizeAnswers(answered), JSON.stringify(answered)?.slice(0, 40)).toEqual([])
})

test('each field that is too long is named, with its length and the limit', () => {
  const answered = [{ question: 'ok' }, { question: 'x'.repeat(1601), role: 'y'.repeat(longestRole + 1) }]
  expect(oversizeAnswers(answered)).toEqual([
    { path: 'answered.1.question', label: 'Question', message: 'Question is 1,601 characters long. Shorten it to 600 or fewer.' },
    { path: 'answered.1.role', label: 'Asked by', message: 'Asked by is 81 characters long. Shorten it to 80 or fewer.' },
  ])
})

test('more answers than a page can carry are refused together', () => {
  const answered = Array.from({ length: mostAnswers + 1 }, () => ({ question: 'x'.repeat(9000) }))
  expect(oversizeAnswers(answered)).toEqual([{ path: 'answered', label: 'Answers', message: 'There are 101 answers. Keep 100 or fewer.' }])
})
