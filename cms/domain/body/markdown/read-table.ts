import { chartKinds, chartUnits, type Block, type BlockOf } from '#content/schema/block.ts'
import { chartFigures } from '#content/schema/chart-figures.ts'
import type { Inline } from '#content/schema/inline.ts'
import { tidyTable } from '../tidy-table.ts'
import { readAnswer, readAttributes } from './attributes.ts'
import { partsOf, type MarkdownNode, type Reading } from './node.ts'
import { readPhrasing } from './read-phrasing.ts'

// A cell stands on one line, so a break in it is written `&#xA;`, which the parser gives as a line feed in a text.
function withBreaks(node: MarkdownNode): MarkdownNode[] {
  if (node.type !== 'text') return [{ ...node, ...(node.children && { children: node.children.flatMap(withBreaks) }) }]
  const lines = (node.value ?? '').split('\n')
  return lines.flatMap((value, index) => [...(index > 0 ? [{ type: 'break' }] : []), { type: 'text', value }])
}

type Attributes = ReturnType<typeof readAttributes>

/** The chart that the attributes ask for, if any; what does not fit is refused. */
function readChart(node: MarkdownNode, { chart, unit, chartSummary }: Attributes, table: BlockOf<'table'>, reading: Reading) {
  if (chart === undefined) {
    if (unit !== undefined || chartSummary !== undefined) reading.refuse(node, 'unit and chartSummary go with chart="…"')
    return undefined
  }
  const kind = chartKinds.find((name) => name === chart)
  const kindOfUnit = chartUnits.find((name) => name === (unit ?? 'number'))
  if (!kind) reading.refuse(node, `there is no chart "${chart}"; there are ${chartKinds.join(', ')}`)
  if (!kindOfUnit) reading.refuse(node, `there is no unit "${unit}"; there are ${chartUnits.join(', ')}`)
  if (!chartSummary) reading.refuse(node, 'a chart needs chartSummary="…": what the drawing shows, in words')
  if (!kind || !kindOfUnit || !chartSummary) return undefined
  const found = { kind, unit: kindOfUnit, summary: chartSummary }
  const figures = chartFigures({ ...table, chart: found })
  if ('reason' in figures) reading.refuse(node, figures.reason)
  return 'reason' in figures ? undefined : found
}

/** A table in its directive: `:::table{caption="…" rowHeaders="yes" chart="bars" unit="number" chartSummary="…"}`. */
export function readTable(node: MarkdownNode, reading: Reading): Block[] {
  const optional = ['rowHeaders', 'chart', 'unit', 'chartSummary']
  const { caption, rowHeaders, ...asked } = readAttributes(node, { required: ['caption'], optional }, reading)
  const hasRowHeaders = readAnswer(node, 'rowHeaders', rowHeaders, reading)
  const [table, ...others] = partsOf(node)
  if (table?.type !== 'table' || others.length > 0) {
    reading.refuse(node, '":::table" stands round one Markdown table and nothing else')
    return []
  }
  if (table.align?.some((side) => side !== null))
    reading.refuse(table, 'columns are not aligned here: remove the colons of the second line')
  const readCell = (cell: MarkdownNode): Inline[] => readPhrasing(partsOf(cell).flatMap(withBreaks), reading)
  const lines = partsOf(table).map((row) => partsOf(row).map(readCell))
  const width = lines[0]?.length ?? 0
  const grid = tidyTable(
    lines.map((line) => [...line, ...Array<Inline[]>(Math.max(0, width - line.length)).fill([])]),
    hasRowHeaders,
  )
  if ('reason' in grid) reading.refuse(table, grid.reason)
  if ('reason' in grid || !caption) return []
  const block: BlockOf<'table'> = { type: 'table', caption, ...grid.grid, rowHeaders: hasRowHeaders }
  const chart = readChart(node, asked, block, reading)
  return [{ ...block, ...(chart && { chart }) }]
}
