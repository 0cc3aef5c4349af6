import type { BlockOf } from '#content/schema/block.ts'
import type { Inline } from '#content/schema/inline.ts'

const cell = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }])

/** A table whose first line is its headings, drawn when `chart` says so; its first column names the rows. */
export function aTable(lines: string[][], chart?: Partial<NonNullable<BlockOf<'table'>['chart']>>): BlockOf<'table'> {
  const [head = [], ...rows] = lines
  return {
    type: 'table',
    caption: 'What was counted',
    head: head.map(cell),
    rows: rows.map((row) => row.map(cell)),
    rowHeaders: true,
    ...(chart && { chart: { kind: 'bars', unit: 'number', summary: 'The first is highest.', ...chart } }),
  }
}

const years = ['What was counted', '2010/11', '2011/12', '2012/13']

/** A chart of each kind, with figures that are negative, decimal, huge or not known, and with names that are no markup. */
export const everyChart: BlockOf<'table'>[] = [
  aTable(
    [
      ['Who', 'Paid'],
      ['<b>Health</b> & "others"', '£1,234,567,890'],
      ['Police', '£66,426.50'],
      ['Councils', 'not known'],
    ],
    { unit: 'pounds' },
  ),
  aTable([years, ['Notified', '120', '112', '109'], ['Changed', '-7', '0', 'fewer than 5'], ['Total', '113', '112', '109']], {
    kind: 'bars',
  }),
  aTable([years, ['Boys', '51%', '49%', '0.5%'], ['Girls', '49%', '–', '99.5%']], { kind: 'stacked-bars', unit: 'percent' }),
  aTable([years, ['Notified', '120', '112', '109'], ['Reviewed', '95', 'not known', '61']], { kind: 'lines' }),
]
