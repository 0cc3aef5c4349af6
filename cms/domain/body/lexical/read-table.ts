import { chartKinds, chartUnits, type BlockOf } from '#content/schema/block.ts'
import { chartFigures } from '#content/schema/chart-figures.ts'
import type { Inline } from '#content/schema/inline.ts'
import { lineOf } from '../clean-text.ts'
import { joinLines } from '../tidy-inlines.ts'
import { tidyTable } from '../tidy-table.ts'
import { childrenOf, isRecord, topNodes, typeOf, type JsonRecord, type Tell } from './read-json.ts'
import { readLines } from './read-lines.ts'

const isMerged = (cell: unknown) => isRecord(cell) && [cell.colSpan, cell.rowSpan].some((span) => typeof span === 'number' && span > 1)

function readCell(cell: unknown, tell: Tell): Inline[] {
  if (typeOf(cell) !== 'tablecell') tell('Something in the table is not a cell. Delete that row and write it again.', 'table')
  if (isMerged(cell)) tell('The table has merged cells. Unmerge them: each row needs as many cells as there are headings.', 'table')
  return joinLines(readLines({ root: cell }, (message) => tell(message, 'table')))
}

function readGrid(state: unknown, tell: Tell): Inline[][][] | null {
  const nodes = (topNodes(state) ?? []).filter((node) => typeOf(node) !== 'paragraph' || childrenOf(node).length > 0)
  const [table] = nodes
  if (nodes.length === 1 && typeOf(table) === 'table')
    return childrenOf(table).map((row) => childrenOf(row).map((cell) => readCell(cell, tell)))
  if (nodes.length === 0) tell('The table is missing. Press / in its field and choose "Table", or paste one.', 'table')
  else tell('The field holds more than one table. Keep one table in it and move the rest out.', 'table')
  return null
}

/** The chart that was asked for; none, with the reason told, where its words are missing or the figures cannot be drawn. */
function readChart(fields: JsonRecord, table: BlockOf<'table'>, tell: Tell): BlockOf<'table'>['chart'] {
  const kind = chartKinds.find((name) => name === fields.chart)
  if (!kind) {
    if (fields.chart !== undefined && fields.chart !== null && fields.chart !== 'none') tell('The chart is of no known kind.', 'chart')
    return undefined
  }
  const summary = lineOf(fields.chartSummary)
  if (summary === '') tell('The words for the chart are missing. Say what the drawing shows, for people who cannot see it.', 'chartSummary')
  const chart = { kind, summary, unit: chartUnits.find((name) => name === fields.unit) ?? 'number' }
  const figures = chartFigures({ ...table, chart })
  if ('reason' in figures) tell(figures.reason, 'table')
  return summary === '' || 'reason' in figures ? undefined : chart
}

/** A table from its block's fields. */
export function readTable(fields: JsonRecord, tell: Tell): BlockOf<'table'> | null {
  const caption = lineOf(fields.caption)
  const rowHeaders = fields.rowHeaders === true
  if (caption === '') tell('The caption is missing. Say in a few words what the table shows.', 'caption')

  const lines = readGrid(fields.table, tell)
  if (!lines) return null
  const table = tidyTable(lines, rowHeaders)
  if ('reason' in table) {
    tell(table.reason, 'table')
    return null
  }
  const block: BlockOf<'table'> = { type: 'table', caption, ...table.grid, rowHeaders }
  const chart = readChart(fields, block, tell)
  return caption === '' ? null : { ...block, ...(chart && { chart }) }
}
