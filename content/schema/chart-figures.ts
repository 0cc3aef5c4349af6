import type { BlockOf } from './block.ts'
import { cellWords, figureOf } from './cell-figure.ts'

/** A table that has a chart. */
export type ChartedTable = BlockOf<'table'> & { chart: NonNullable<BlockOf<'table'>['chart']> }

/**
 * One column of figures, or for a chart of lines one row: its name and a figure for each group, `null` where none is known, with the words
 * of its cell: "fewer than 5".
 */
export interface ChartSeries {
  name: string
  figures: (number | null)[]
  words: string[]
}

/** What a chart draws: its groups (rows; for lines the columns) and the series that each has a figure of. */
export interface ChartFigures {
  groups: string[]
  series: ChartSeries[]
}

/** The most series that a reader can tell apart, by kind of chart. */
export const mostSeries = { bars: 6, 'stacked-bars': 6, lines: 8 } as const
const mostGroups = 40
const signs = { number: '', pounds: '£', percent: '%' } as const

type Found<Value> = Value | { reason: string }
const isReason = (found: object | null): found is { reason: string } => found !== null && 'reason' in found

/** True for the name of a row or column that adds up the others: "Total", "Grand totals". */
export const isTotal = (name: string): boolean => /^(?:grand )?totals?$/i.test(name)

/** The figure of one cell, `null` where it is not known, or why a chart cannot draw it. `place` says in words where the cell stands. */
function drawable(words: string, place: string, { kind, unit }: ChartedTable['chart']): Found<{ value: number } | null> {
  const found = figureOf(words)
  const where = `"${words.slice(0, 40)}" (${place})`
  if (found === undefined) return { reason: `${where} is no figure that a chart can draw. Write 120, £133,885 or 80%, or "not known".` }
  if (found && found.sign !== '' && found.sign !== signs[unit])
    return { reason: `${where} is not what the chart counts. Choose the unit that fits the figures.` }
  if (found && found.value < 0 && kind === 'stacked-bars')
    return { reason: `${where} is below zero, which bars made of parts cannot show. Choose bars.` }
  return found
}

/** Names and figures of the rows and columns that a chart draws. */
function gridOf({ chart, head, rows }: ChartedTable): Found<{ columns: string[]; rows: ChartSeries[] }> {
  const keeps = (name: string) => chart.kind === 'lines' || !isTotal(name)
  const names = head.map(cellWords)
  const places = [...names.keys()].filter((place) => place > 0 && keeps(names[place]!))
  const drawn: ChartSeries[] = []
  for (const cells of rows) {
    const name = cellWords(cells[0]!)
    if (name === '') return { reason: 'A chart needs a name in the first cell of each row.' }
    if (!keeps(name)) continue
    const words = places.map((place) => cellWords(cells[place]!))
    const figures: (number | null)[] = []
    for (const [index, place] of places.entries()) {
      const found = drawable(words[index]!, `${name.slice(0, 60)}, ${names[place]!.slice(0, 60)}`, chart)
      if (isReason(found)) return found
      figures.push(found && found.value)
    }
    drawn.push({ name, figures, words })
  }
  return { columns: places.map((place) => names[place]!), rows: drawn }
}

/** Why a chart of these cannot be read, if so. */
function hindrance({ groups, series }: ChartFigures, kind: ChartedTable['chart']['kind']): string | undefined {
  const all = series.flatMap(({ figures }) => figures)
  if (all.length === 0) return 'A chart needs at least one column of figures and one row besides a total.'
  if (all.every((value) => value === null)) return 'A chart needs at least one figure that is known.'
  if (kind === 'lines' && groups.length < 2) return 'A chart of lines needs at least two columns of figures.'
  const parts = kind === 'lines' ? 'rows' : 'columns of figures'
  if (series.length > mostSeries[kind])
    return `The chart would have ${series.length} ${parts}; readers can tell ${mostSeries[kind]} apart. Split the table.`
  if (groups.length > mostGroups) return `The chart would have ${groups.length} groups; readers can take in ${mostGroups}. Split the table.`
  return undefined
}

/**
 * The figures of a table's chart, or in an editor's words why it cannot be drawn. A row or column headed "Total" is left out of bars,
 * which it would dwarf, and of bars made of parts, of which it is the whole.
 */
export function chartFigures(table: ChartedTable): Found<ChartFigures> {
  if (!table.rowHeaders) return { reason: 'A chart needs a first column that names the rows.' }
  const grid = gridOf(table)
  if (isReason(grid)) return grid
  const { columns, rows } = grid
  const turned = {
    groups: rows.map(({ name }) => name),
    series: columns.map((name, place) => ({
      name,
      figures: rows.map(({ figures }) => figures[place]!),
      words: rows.map(({ words }) => words[place]!),
    })),
  }
  const chart = table.chart.kind === 'lines' ? { groups: columns, series: rows } : turned
  const reason = hindrance(chart, table.chart.kind)
  return reason === undefined ? chart : { reason }
}
