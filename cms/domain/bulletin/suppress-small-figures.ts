import type { Block, BlockOf } from '#content/schema/block.ts'
import { cellWords } from '#content/schema/cell-figure.ts'
import { isTotal } from '#content/schema/chart-figures.ts'
import type { Inline } from '#content/schema/inline.ts'
import { hiddenCells } from './hidden-cells.ts'
import { readCount, type CountCell, type CountedCell } from './read-count.ts'

type Table = BlockOf<'table'>

/** What stands for a count under 5, and for one from which such a count could be worked out. */
const keptBackWords = 'not shown'

const inlines = (text: string): Inline[] => [{ type: 'text', text }]
/** Every cell as it counts people; names of rows count nobody. A column counts when a cell of it is a count and nothing else. */
function countedCells({ rows, rowHeaders }: Table): CountedCell[][] {
  const isName = (place: number) => rowHeaders && place === 0
  const counts = rows[0]?.map((_, place) => rows.some((row) => !isName(place) && readCount(row[place]!, false).count !== undefined)) ?? []
  return rows.map((row) => row.map((cell, place) => (isName(place) ? { isDerived: false } : readCount(cell, counts[place]!))))
}

/**
 * A table in which no count from 1 to 4 can be read, or worked out: small counts can show who somebody is. Nought stays. Totals are told by
 * name ("Total") and by their figures. Where a count is kept back, shares, fractions and changes are too, since they are made of counts. A
 * table without small counts is answered as it is.
 */
export function suppressSmallFigures(table: Table): Table {
  const { head, rows, rowHeaders } = table
  const counted = countedCells(table)
  const cells = counted.map((row) => row.map(({ count }): CountCell => count))
  const isTotalRow = rows.map((row) => rowHeaders && isTotal(cellWords(row[0]!)))
  const isTotalColumn = head.map((cell) => isTotal(cellWords(cell)))
  const hidden = hiddenCells(cells, isTotalRow, isTotalColumn)
  const isKeptBack = (y: number, x: number) =>
    hidden.size > 0 && (counted[y]![x]!.isDerived || (hidden.has(`${y} ${x}`) && cells[y]![x] !== 'hidden'))
  if (!rows.some((row, y) => row.some((_cell, x) => isKeptBack(y, x)))) return table
  return { ...table, rows: rows.map((row, y) => row.map((cell, x) => (isKeptBack(y, x) ? inlines(keptBackWords) : cell))) }
}

const note: Block = {
  type: 'paragraph',
  children: [
    {
      type: 'text',
      text: '“Not shown” stands for a number under 5, or for one from which such a number could be worked out. It keeps children and families from being recognised.',
      italic: true,
    },
  ],
}

/** Numbers that stand by themselves in a text, as digits or words, of those that no table shows. */
const smallNumber = /(?<![\d.,/–-])\b(?:[1-4]|one|two|three|four)\b(?![\d.,/–-]*\d|%| ?per cent)/i

/** True when the words of a table tell a small number that the table itself keeps back. */
export function tellsSmallFigure({ caption, chart }: Table): boolean {
  return [caption, chart?.summary ?? ''].some((words) => smallNumber.test(words))
}

/** Blocks with small counts suppressed in every table, and a note under each table that lost some. */
export function withoutSmallFigures(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'table') return [block]
    const table = suppressSmallFigures(block)
    return table === block ? [block] : [table, note]
  })
}
