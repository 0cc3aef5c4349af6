import { expect, test } from 'vitest'
import { chartFigures, type ChartedTable } from '#content/schema/chart-figures.ts'
import { barDomain, barsView } from '#site/lib/chart/bars.ts'
import { aTable } from '#tests/support/tables.ts'

type Unit = ChartedTable['chart']['unit']
function viewOf(lines: string[][], unit: Unit = 'number') {
  const figures = chartFigures(aTable(lines, { unit }) as ChartedTable)
  if ('reason' in figures) throw new Error(figures.reason)
  return barsView(figures, unit)
}
const barsOf = (...values: string[]) =>
  viewOf([['Who', 'How many'], ...values.map((value, place) => [`Row ${place}`, value])]).groups[0]!.bars

test('the longest bar fills the width, others are as long as their share, nothing known has no bar and says so', () => {
  expect(barsOf('200', '50', '0', 'fewer than 5').map(({ x, width, words, isKnown }) => [x, width, words, isKnown])).toEqual([
    ['0%', '100%', '200', true],
    ['0%', '25%', '50', true],
    ['0%', '0%', '0', true],
    ['0%', '0%', 'fewer than 5', false],
  ])
})

test('a bar below zero goes to the left of it, with its words to the right', () => {
  const view = viewOf([
    ['Who', 'Change'],
    ['A', '-10'],
    ['B', '30'],
  ])
  expect(view.zero).toBe('25%')
  expect(view.groups[0]!.bars).toMatchObject([
    { x: '0%', width: '25%', wordsAt: '25%', words: '−10' },
    { x: '25%', width: '75%', wordsAt: '100%', words: '30' },
  ])
})

test('one row alone, all noughts and figures all below zero have a scale too', () => {
  expect(barsOf('7')).toMatchObject([{ width: '100%' }])
  expect(barsOf('0', '0')).toMatchObject([{ x: '0%', width: '0%' }, { width: '0%' }])
  expect(
    viewOf([
      ['Who', 'Change'],
      ['A', '-4'],
      ['B', '-2'],
    ]),
  ).toMatchObject({ zero: '100%', groups: [{ bars: [{ width: '100%' }, { x: '50%' }] }] })
})

test('several columns are a group of bars to each row, each with the name of its column', () => {
  const view = viewOf([
    ['What', '2011', '2012'],
    ['Notified', '120', '112'],
    ['Reviewed', '60', '30'],
  ])
  expect(view.isOneSeries).toBe(false)
  expect(view.groups.map(({ name, bars }) => [name, bars.map((bar) => `${bar.name} ${bar.words} ${bar.series}`)])).toEqual([
    ['Notified', ['2011 120 1', '2012 112 2']],
    ['Reviewed', ['2011 60 1', '2012 30 2']],
  ])
})

test('parts of a hundred are shown against the whole hundred; changes and more than a hundred are not', () => {
  expect(barDomain([80, 20], 'percent')).toEqual([0, 100])
  expect(barDomain([-5, 20], 'percent')).toEqual([-5, 20])
  expect(barDomain([150], 'percent')).toEqual([0, 150])
  expect(barDomain([80], 'number')).toEqual([0, 80])
})

test('room is kept for the longest words', () => {
  expect(
    viewOf([
      ['Who', 'N'],
      ['A', '1'],
    ]).room,
  ).toBe('small')
  expect(
    viewOf(
      [
        ['Who', 'N'],
        ['A', '£133,885'],
      ],
      'pounds',
    ).room,
  ).toBe('medium')
  expect(
    viewOf(
      [
        ['Who', 'N'],
        ['A', '£987,654,321'],
      ],
      'pounds',
    ).room,
  ).toBe('large')
})
