import type { LexicalState } from './nodes.ts'
import { cellHeader, paragraphNode, stateOf, tableCellNode, tableNode, tableRowNode } from './nodes.ts'

/** The state of a new table: the first row and the first column are headings. */
export function emptyTable(rowCount: number, columnCount: number): LexicalState {
  const cell = (row: number, column: number) =>
    tableCellNode((row === 0 ? cellHeader.ofColumn : 0) + (column === 0 ? cellHeader.ofRow : 0), [paragraphNode([])])
  const row = (index: number) => tableRowNode(Array.from({ length: columnCount }, (_, column) => cell(index, column)))
  return stateOf([tableNode(Array.from({ length: rowCount }, (_, index) => row(index)))])
}
