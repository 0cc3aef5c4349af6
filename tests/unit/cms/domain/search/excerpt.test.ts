import { expect, test } from 'vitest'
import { excerptOf } from '#cms/domain/search/excerpt.ts'

const shown = (text: string, words: string) =>
  excerptOf(text, words)
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('')
const filler = 'Many other words stand here and say nothing of it. '

test('the words looked for are marked in every form, and nothing else', () => {
  expect(shown('He was hitting her. She hits back, the hitman said.', 'hit')).toBe(
    'He was [hitting] her. She [hits] back, the hitman said.',
  )
})

test('the part where most of the words stand together is shown, from a whole word to a whole word', () => {
  const text = `A picture. ${filler.repeat(10)}Someone asks you for a picture of yourself: say no. ${filler.repeat(10)}`
  const excerpt = shown(text, 'asks picture yourself')
  expect(excerpt).toContain('Someone [asks] you for a [picture] of [yourself]: say no.')
  expect(excerpt).toMatch(/^… \w/)
  expect(excerpt).toMatch(/ …$/)
  expect(excerpt.length).toBeLessThan(230)
})

test('a text without any of them shows its beginning, and a short one the whole', () => {
  expect(shown(filler.repeat(10), 'cot')).toMatch(/^Many other words/)
  expect(shown('Short.', 'cot')).toBe('Short.')
  expect(excerptOf('', 'cot')).toEqual([])
})

test('markup in a text stays text', () => {
  expect(excerptOf('<b>cot</b>', 'cot')).toEqual([
    { text: '<b>', isMatch: false },
    { text: 'cot', isMatch: true },
    { text: '</b>', isMatch: false },
  ])
})

test('a report that says a word a hundred thousand times has an excerpt before this test is out of patience', () => {
  expect(shown('child '.repeat(100_000), 'child')).toMatch(/^\[child\] \[child\]/)
})
