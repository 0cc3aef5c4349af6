import { describe, expect, test } from 'vitest'
import { tableCsv } from '#site/lib/table/csv.ts'
import { csvResponse } from '#site/lib/table/csv-response.ts'
import { figureColumns } from '#cms/domain/words/figure-columns.ts'
import { aTable } from '#tests/support/tables.ts'

const linesOf = (lines: string[][]) => tableCsv(aTable(lines)).replace('\uFEFF', '').split('\r\n')

describe('a table as CSV', () => {
  test('begins with a byte order mark, has a line for the headings and one for each row, and nothing else', () => {
    expect(
      tableCsv(
        aTable([
          ['Who', 'How many'],
          ['Health', '5'],
          ['Police', '7'],
        ]),
      ),
    ).toBe('\uFEFFWho,How many\r\nHealth,5\r\nPolice,7\r\n')
  })

  test('quotes commas, quotation marks and nothing else', () => {
    expect(
      linesOf([
        ['Who', 'Said'],
        ['Schools, Children', 'the "front door"'],
      ]),
    ).toEqual(['Who,Said', '"Schools, Children","the ""front door"""', ''])
  })

  test('gives figures bare, with their sign in the heading', () => {
    const table = [
      ['Who', 'Income', 'Share'],
      ['Health', '£66,426', '80%'],
      ['Police', '−£1,000.50', '0.04%'],
      ['Councils', 'not known', '–'],
    ]
    expect(linesOf(table)).toEqual(['Who,Income (£),Share (%)', 'Health,66426,80', 'Police,-1000.5,0.04', 'Councils,not known,', ''])
  })

  test('does not say a sign twice', () => {
    expect(
      linesOf([
        ['Who', 'Income in £'],
        ['Health', '£1'],
      ])[0],
    ).toBe('Who,Income in £')
  })

  test('leaves a column of mixed kinds as its words', () => {
    expect(
      linesOf([
        ['What', 'Value'],
        ['Share', '80%'],
        ['Money', '£1,000'],
        ['People', '1,374'],
      ]),
    ).toEqual(['What,Value', 'Share,80%', 'Money,"£1,000"', 'People,1374', ''])
  })

  test('keeps names of rows that look like figures', () => {
    expect(
      linesOf([
        ['Year', 'N'],
        ['2012', '1,000'],
      ]),
    ).toEqual(['Year,N', '2012,1000', ''])
  })

  test.each(['=1+1', '+44 1245', '-cmd', '@SUM(A1)', 'a;=cmd|x', '\u200b=1', '=HYPERLINK("https://evil.example")', '＝1'])(
    'defuses %s',
    (formula) => {
      const [head, row] = linesOf([
        [formula, 'Words'],
        [formula, formula],
      ])
      for (const field of [...head!.split(',')].slice(0, 1).concat(row!)) expect(field.replace(/^"/, '').startsWith("'")).toBe(true)
      expect(row).not.toMatch(/(?:^|,)"?[=+\-@＝]/)
    },
  )

  test('takes a true negative figure for what it is', () => {
    expect(
      linesOf([
        ['Who', 'Change'],
        ['A', '-5'],
        ['B', '−4.5'],
      ]),
    ).toEqual(['Who,Change', 'A,-5', 'B,-4.5', ''])
  })
})

test('columns of figures are those that hold nothing else, and never the names of rows', () => {
  const table = aTable([
    ['Year', 'N', 'Words', 'Unknown', 'Mixed'],
    ['2012', '1', 'a', '–', '1'],
    ['2013', 'n/a', '2', '', '£1'],
  ])
  expect([...figureColumns(table)]).toEqual([[1, '']])
  expect([...figureColumns({ ...table, rowHeaders: false }).keys()]).toEqual([0, 1])
})

describe('the file of a table', () => {
  const text = { type: 'paragraph' as const, children: [] }
  const body = [text, aTable([['A'], ['1']]), text, { ...aTable([['B'], ['2']]), caption: 'Income, 2012/13: “all” of it' }]

  test('is named after its page and caption, to be kept, not shown', async () => {
    const response = csvResponse(body, 'annual-report-money', '2')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="annual-report-money-income-2012-13-all-of-it.csv"')
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())).toBe('\uFEFFB\r\n2\r\n')
  })

  test.each(['0', '3', '01', '1.0', '-1', 'x', '', undefined])('is not there for table %s', (number) => {
    expect(csvResponse(body, 'page', number).status).toBe(404)
  })

  test('is not there for a page that is not', () => expect(csvResponse(undefined, 'page', '1').status).toBe(404))
})
