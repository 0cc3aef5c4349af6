import { describe, expect, test } from 'vitest'
import { chartFigures, type ChartedTable } from '#content/schema/chart-figures.ts'
import { aTable } from '#tests/support/tables.ts'

const figuresOf = (...given: Parameters<typeof aTable>) => {
  const [lines, chart = {}] = given
  return chartFigures(aTable(lines, chart) as ChartedTable)
}
const years = ['What', '2010/11', '2011/12']

describe('what a chart draws', () => {
  test('is a group for each row and a series for each column of figures', () => {
    expect(figuresOf([years, ['Notified', '120', '112'], ['Reviewed', '95', 'fewer than 5']])).toEqual({
      groups: ['Notified', 'Reviewed'],
      series: [
        { name: '2010/11', figures: [120, 95], words: ['120', '95'] },
        { name: '2011/12', figures: [112, null], words: ['112', 'fewer than 5'] },
      ],
    })
  })

  test('is for lines a line for each row over the columns', () => {
    expect(figuresOf([years, ['Notified', '120', '112']], { kind: 'lines' })).toEqual({
      groups: ['2010/11', '2011/12'],
      series: [{ name: 'Notified', figures: [120, 112], words: ['120', '112'] }],
    })
  })

  test.each(['bars', 'stacked-bars'] as const)('leaves totals out of %s, as rows and as columns', (kind) => {
    const table = [
      ['What', 'Money', 'Total'],
      ['Health', '1', 'all'],
      ['Grand total', '1', '1'],
    ]
    expect(figuresOf(table, { kind })).toMatchObject({ groups: ['Health'], series: [{ name: 'Money' }] })
  })

  test('keeps a total among lines, where it dwarfs nothing', () => {
    expect(figuresOf([years, ['Total', '5', '6']], { kind: 'lines' })).toMatchObject({ series: [{ name: 'Total' }] })
  })
})

describe('a chart is refused in words that say what to do', () => {
  const many = Array.from({ length: 7 }, (_, place) => `C${place}`)
  test.each([
    ['without row names', { ...aTable([years, ['A', '1', '2']], {}), rowHeaders: false }, /needs a first column that names the rows/],
    [
      'with words for a figure',
      aTable([years, ['A', 'some', '2']], {}),
      /^"some" \(A, 2010\/11\) is no figure that a chart can draw\. Write 120/,
    ],
    ['with pounds where it counts things', aTable([years, ['A', '£1', '2']], {}), /^"£1" \(A, 2010\/11\) is not what the chart counts/],
    ['with per cent where it counts pounds', aTable([years, ['A', '1%', '2']], { unit: 'pounds' }), /is not what the chart counts/],
    [
      'with parts below zero',
      aTable([years, ['A', '-1', '2']], { kind: 'stacked-bars' }),
      /below zero, which bars made of parts cannot show/,
    ],
    ['with a row that has no name', aTable([years, ['', '1', '2']], {}), /needs a name in the first cell of each row/],
    ['with names only', aTable([['What'], ['A']], {}), /at least one column of figures/],
    ['with a total only', aTable([years, ['Total', '1', '2']], {}), /one row besides a total/],
    ['with nothing known', aTable([years, ['A', '–', 'not known']], {}), /at least one figure that is known/],
    [
      'of lines over one time',
      aTable(
        [
          ['What', '2012'],
          ['A', '1'],
        ],
        { kind: 'lines' },
      ),
      /at least two columns/,
    ],
    [
      'of too many columns',
      aTable(
        [
          ['What', ...many],
          ['A', ...many.map(() => '1')],
        ],
        {},
      ),
      /7 columns of figures; readers can tell 6 apart/,
    ],
    [
      'of too many lines',
      aTable([years, ...Array.from({ length: 9 }, (_, place) => [`L${place}`, '1', '2'])], { kind: 'lines' }),
      /9 rows; readers can tell 8 apart/,
    ],
    ['of too many rows', aTable([years, ...Array.from({ length: 41 }, (_, place) => [`R${place}`, '1', '2'])], {}), /41 groups/],
  ])('%s', (_words, table, reason) => {
    expect(chartFigures(table as ChartedTable)).toEqual({ reason: expect.stringMatching(reason) as unknown as string })
  })
})
