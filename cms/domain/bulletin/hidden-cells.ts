import type { CountCell } from './read-count.ts'
import { sumsIn } from './sum-lines.ts'
import { workedOut, type Equation } from './worked-out.ts'

/** Cells of which the last is the total of the others. */
type Line = readonly string[]

const leastShown = 5
const keyOf = (y: number, x: number) => `${y} ${x}`

/** The rows and columns that have a total, by name or by its figures, each with its total last. A line with a cell that counts nobody adds up to nothing. */
function linesOf(cells: readonly (readonly CountCell[])[], isTotalRow: readonly boolean[], isTotalColumn: readonly boolean[]): Line[] {
  const ys = [...cells.keys()]
  const xs = [...isTotalColumn.keys()].filter((x) => ys.some((y) => cells[y]![x] !== undefined))
  const line = (places: readonly (readonly [number, number])[]): Line[] =>
    places.every(([y, x]) => cells[y]![x] !== undefined) ? [places.map(([y, x]) => keyOf(y, x))] : []
  const across = xs
    .filter((x) => isTotalColumn[x])
    .flatMap((total) => ys.flatMap((y) => line([...xs.filter((x) => !isTotalColumn[x]), total].map((x) => [y, x] as const))))
  const down = ys
    .filter((y) => isTotalRow[y])
    .flatMap((total) => xs.flatMap((x) => line([...ys.filter((y) => !isTotalRow[y]), total].map((y) => [y, x] as const))))
  const turned = xs.map((x) => ys.map((y) => cells[y]![x]))
  const seenAcross = sumsIn(cells, xs).flatMap(({ total, parts }) => ys.flatMap((y) => line([...parts, total].map((x) => [y, x] as const))))
  const seenDown = sumsIn(turned, ys).flatMap(({ total, parts }) => xs.flatMap((x) => line([...parts, total].map((y) => [y, x] as const))))
  const all = [...across, ...down, ...seenAcross, ...seenDown]
  return [...new Map(all.map((one) => [`${one.slice(0, -1).toSorted().join()}=${one.at(-1)}`, one])).values()]
}

/** What the lines say of the cells that are hidden: the parts less the total come to what the shown cells leave open. */
function equationsOf(lines: readonly Line[], counts: ReadonlyMap<string, number>, hidden: ReadonlySet<string>): Equation[] {
  return lines.flatMap((line) => {
    const factors = line.map((key, place) => ({ key, factor: place === line.length - 1 ? -1 : 1 }))
    const terms = new Map(factors.flatMap(({ key, factor }) => (hidden.has(key) ? [[key, factor] as const] : [])))
    const shown = factors.filter(({ key }) => !hidden.has(key))
    return terms.size === 0 ? [] : [{ terms, sum: -shown.reduce((sum, { key, factor }) => sum + factor * counts.get(key)!, 0) }]
  })
}

/**
 * The cells to hide, by `<row> <column>`: every count from 1 to 4, and as many others as it takes until nobody can work a small one out:
 * the smallest of its row or column first, then of rows and columns beyond, totals last.
 */
export function hiddenCells(
  cells: readonly (readonly CountCell[])[],
  isTotalRow: readonly boolean[],
  isTotalColumn: readonly boolean[],
): Set<string> {
  const all = cells.flatMap((row, y) => row.map((cell, x) => [keyOf(y, x), cell] as const))
  const counts = new Map(all.flatMap(([key, cell]) => (typeof cell === 'number' ? [[key, cell] as const] : [])))
  const small = new Set(all.flatMap(([key, cell]) => (cell === 'hidden' || (cell && cell < leastShown) ? [key] : [])))
  const hidden = new Set(small)
  const lines = linesOf(cells, isTotalRow, isTotalColumn)
  for (;;) {
    const known = workedOut(equationsOf(lines, counts, hidden), hidden)
    const given = [...small].filter((key) => known.has(key))
    if (given.length === 0) return hidden
    const [next] = lines
      .filter((line) => line.some((key) => hidden.has(key)))
      .flatMap((line) =>
        line.map((key, place) => ({ key, isSum: place === line.length - 1, isFar: !given.some((one) => line.includes(one)) })),
      )
      .filter(({ key }) => !hidden.has(key) && counts.get(key) !== 0)
      .toSorted((a, b) => Number(a.isSum) - Number(b.isSum) || Number(a.isFar) - Number(b.isFar) || counts.get(a.key)! - counts.get(b.key)!)
    if (!next) return hidden
    hidden.add(next.key)
  }
}
