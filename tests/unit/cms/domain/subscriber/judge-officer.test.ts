import { expect, test } from 'vitest'
import { faultsOfWish, officerWishOf } from '#cms/domain/subscriber/judge-officer.ts'

const ground = { basis: 'public-task', evidence: 'On the Board since May 2026' }
const pathsOf = (
  data: Record<string, unknown>,
  known: { isNew?: boolean; isReaddressed?: boolean; suppression?: string; agreesToPaid?: boolean } = {},
) =>
  faultsOfWish(officerWishOf(data), {
    isNew: known.isNew ?? false,
    isReaddressed: known.isReaddressed ?? false,
    suppression: known.suppression ?? null,
    agreesToPaid: known.agreesToPaid ?? false,
  }).map(({ path }) => path)

test('an ordinary save of a known person wants nothing', () => {
  expect(pathsOf({ name: 'Ann' })).toEqual([])
  expect(pathsOf({ name: 'Ann' }, { suppression: 'complained' })).toEqual([])
  expect(pathsOf({ address: 'ann@example.org' }, { isReaddressed: true })).toEqual([])
})

test('a new person, and a list for a known one, want a ground and what shows it', () => {
  expect(pathsOf({}, { isNew: true })).toEqual(['basis', 'evidence'])
  expect(pathsOf({ addLists: ['a'] })).toEqual(['basis', 'evidence'])
  expect(pathsOf({ ...ground, basis: 'because', addLists: ['a'] })).toEqual(['basis'])
  expect(pathsOf({ ...ground, evidence: ' \n' }, { isNew: true })).toEqual(['evidence'])
  expect(pathsOf({ ...ground, addLists: ['a'] }, { isNew: true })).toEqual([])
})

test.each(['unsubscribed', 'bounced', 'complained', 'erased', 'officer'])('nobody suppressed (%s) is put on anything', (suppression) => {
  expect(pathsOf(ground, { isNew: true, suppression })).toEqual(['address'])
  expect(pathsOf({ ...ground, addLists: ['a'] }, { suppression })).toEqual(['addLists'])
  expect(pathsOf({ takeOffLists: ['a'], stopsMail: true }, { suppression })).toEqual([])
  expect(pathsOf({}, { isReaddressed: true, suppression }), 'by a corrected address neither').toEqual(['address'])
})

test('what contradicts itself is refused', () => {
  expect(pathsOf({ ...ground, addLists: ['a'], takeOffLists: ['a'] })).toEqual(['takeOffLists'])
  expect(pathsOf({ ...ground, addLists: ['a'], stopsMail: true })).toEqual(['stopsMail'])
})

test('that somebody agreed to hear of paid courses wants evidence too', () => {
  expect(pathsOf({}, { agreesToPaid: true })).toEqual(['evidence'])
  expect(pathsOf({ evidence: 'Asked by mail on 3 March 2026' }, { agreesToPaid: true })).toEqual([])
  expect(pathsOf({}, { isNew: true, agreesToPaid: true })).toEqual(['basis', 'evidence'])
})
