import { expect, test } from 'vitest'
import { figureWords, numberWords } from '#cms/domain/words/figure-words.ts'

test.each([
  [1374, 'number', '1,374'],
  [0.5, 'number', '0.5'],
  [-12.5, 'percent', '−12.5%'],
  [133885, 'pounds', '£133,885'],
  [4.5, 'pounds', '£4.50'],
  [-3, 'pounds', '−£3'],
  [999_999_999, 'pounds', '£999,999,999'],
  [1_234_567_890_123, 'pounds', '£1.2tn'],
  [0, 'percent', '0%'],
] as const)('%d %s is written %s', (value, unit, words) => expect(numberWords(value, unit)).toBe(words))

test.each([
  ['fewer than 5', 'fewer than 5'],
  ['<5', '<5'],
  ['–', 'not known'],
  ['', 'not known'],
])('a cell that says "%s" is shown as "%s"', (cell, words) => {
  expect(figureWords({ name: 'A', figures: [null], words: [cell] }, 0, 'number')).toBe(words)
})
