import type { BlockOf } from '#content/schema/block.ts'
import { cellWords, figureOf } from '#content/schema/cell-figure.ts'

type Sign = '' | '£' | '%'

/**
 * The columns (from 0) that hold nothing but figures of one kind and words for figures that are not known, with the sign of their figures.
 * A first column that names the rows is none, whatever it holds.
 */
export function figureColumns({ head, rows, rowHeaders }: BlockOf<'table'>): Map<number, Sign> {
  const columns = new Map<number, Sign>()
  for (const place of head.keys()) {
    if (rowHeaders && place === 0) continue
    const cells = rows.map((row) => figureOf(cellWords(row[place]!)))
    const signs = new Set(cells.flatMap((cell) => (cell ? [cell.sign] : [])))
    const [sign] = signs
    if (sign !== undefined && signs.size === 1 && !cells.includes(undefined)) columns.set(place, sign)
  }
  return columns
}
