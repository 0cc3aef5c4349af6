import type { BlockOf } from '#content/schema/block.ts'
import { cellHeader, paragraphNode, stateOf, tableCellNode, tableNode, tableRowNode, type LexicalState } from './nodes.ts'
import { writeInlines, type NewId } from './write-inlines.ts'

/** The state of a table's field, with the same headings that readers see. */
export function writeTable({ head, rows, rowHeaders }: BlockOf<'table'>, newId: NewId): LexicalState {
  const header = (row: number, column: number) =>
    (row === 0 ? cellHeader.ofColumn : 0) + (rowHeaders && column === 0 ? cellHeader.ofRow : 0)
  const lines = [head, ...rows].map((cells, row) =>
    tableRowNode(cells.map((cell, column) => tableCellNode(header(row, column), [paragraphNode(writeInlines(cell, newId))]))),
  )
  return stateOf([tableNode(lines)])
}
