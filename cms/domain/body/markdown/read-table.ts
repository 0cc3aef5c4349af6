import type { Block } from '#content/schema/block.ts'
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

/** A table in its directive: `:::table{caption="…" rowHeaders="yes"}`. */
export function readTable(node: MarkdownNode, reading: Reading): Block[] {
  const { caption, rowHeaders } = readAttributes(node, { required: ['caption'], optional: ['rowHeaders'] }, reading)
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
  return 'reason' in grid || !caption ? [] : [{ type: 'table', caption, ...grid.grid, rowHeaders: hasRowHeaders }]
}
