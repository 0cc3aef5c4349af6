import type { BlockOf } from '#content/schema/block.ts'
import type { Inline } from '#content/schema/inline.ts'

type Cell = Inline[]
type Grid = Pick<BlockOf<'table'>, 'head' | 'rows'>

const isEmpty = (cell: Cell | undefined) => cell === undefined || cell.length === 0

/**
 * A grid without the rows and columns that were left empty, or in words why it is no table: uneven rows, nothing but headings,
 * a column without a heading (the first may lack one when it names the rows).
 */
export function tidyTable(lines: readonly Cell[][], rowHeaders: boolean): { grid: Grid } | { reason: string } {
  const filled = lines.filter((line, index) => index === 0 || !line.every(isEmpty))
  const [head] = filled
  if (!head || filled.length < 2) return { reason: 'The table needs a row of headings and at least one row below it.' }
  const uneven = filled.findIndex((line) => line.length !== head.length)
  if (uneven > 0) return { reason: `Row ${uneven + 1} of the table has ${filled[uneven]!.length} cells, its headings ${head.length}.` }

  const columns = [...head.keys()].filter((column) => !filled.every((line) => isEmpty(line[column])))
  const unnamed = columns.findIndex((column, place) => isEmpty(head[column]) && !(place === 0 && rowHeaders))
  if (unnamed >= 0) return { reason: `Column ${unnamed + 1} of the table has no heading.` }

  const [titles, ...rows] = filled.map((line) => columns.map((column) => line[column]!))
  return { grid: { head: titles!, rows } }
}
