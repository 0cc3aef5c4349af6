import type { BlockOf } from '#content/schema/block.ts'
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
  return caption === '' ? null : { type: 'table', caption, ...table.grid, rowHeaders }
}
