import { expect, test } from 'vitest'
import { afterKeyUp, noPresses, pressesInWords } from '#site/scripts/shift-presses.ts'

/** What is counted after these keys were let go, one after the other; `A^` is let go while Shift is held. */
function countAfter(...keys: string[]): number {
  return keys.reduce((presses, key) => afterKeyUp(presses, { key: key.replace('^', ''), shiftKey: key.endsWith('^') }), noPresses).count
}

test.each([
  ['Shift three times', ['Shift', 'Shift', 'Shift'], 3],
  ['Shift twice', ['Shift', 'Shift'], 2],
  ['any other key in between starts again', ['Shift', 'Shift', 'Tab', 'Shift'], 1],
  ['a capital letter counts for nothing', ['A^', 'Shift'], 0],
  ['a whole word in capitals counts for nothing', ['H^', 'E^', 'L^', 'P^', 'Shift'], 0],
  ['three capitals, each with a Shift of its own, count for nothing', ['A^', 'Shift', 'B^', 'Shift', 'C^', 'Shift'], 0],
  ['a capital letter in between starts again', ['Shift', 'Shift', 'A^', 'Shift'], 0],
  ['Shift alone counts again after a capital letter', ['A^', 'Shift', 'Shift'], 1],
  ['going back with Shift and Tab counts for nothing', ['Tab^', 'Shift', 'Tab^', 'Shift', 'Tab^', 'Shift'], 0],
  ['the other Shift still held makes the next one part of a chord', ['Shift^', 'Shift'], 0],
])('%s', (_what, keys, count) => {
  expect(countAfter(...keys)).toBe(count)
})

test('each press is said, the last one is not: the page is gone', () => {
  expect([1, 2, 3].map(pressesInWords)).toEqual(['Shift, press 2 more times to exit.', 'Shift, press 1 more time to exit.', ''])
})
