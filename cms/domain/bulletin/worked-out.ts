/** What a table says of its hidden cells: so many times each, together, come to `sum`. */
export interface Equation {
  terms: ReadonlyMap<string, number>
  sum: number
}

const nearly = 1e-6

/** One equation less so many times another. */
function minus(equation: Equation, times: number, other: Equation): Equation {
  const terms = new Map(equation.terms)
  for (const [key, factor] of other.terms) {
    const left = (terms.get(key) ?? 0) - times * factor
    if (Math.abs(left) < nearly) terms.delete(key)
    else terms.set(key, left)
  }
  return { terms, sum: equation.sum - times * other.sum }
}

/** The same equations with as few cells in each as can be, by taking them from each other (Gauss and Jordan). */
function reduced(equations: readonly Equation[]): Equation[] {
  let rows = [...equations]
  for (let place = 0; place < rows.length; place += 1) {
    const pivot = rows[place]!
    const [key, factor] = [...pivot.terms][0] ?? []
    if (key === undefined || factor === undefined) continue
    rows = rows.map((row, other) => (other === place || !row.terms.has(key) ? row : minus(row, row.terms.get(key)! / factor, pivot)))
  }
  return rows.filter(({ terms }) => terms.size > 0)
}

/**
 * The hidden cells that somebody who adds and subtracts can work out, of cells that are each at least 1. Cells of equations that contradict
 * each other count as worked out, to be on the safe side.
 */
export function workedOut(equations: readonly Equation[], hidden: Iterable<string>): Set<string> {
  const keys = [...hidden]
  const least = new Map(keys.map((key) => [key, 1]))
  const most = new Map(keys.map((key) => [key, Infinity]))
  const all = [...equations, ...reduced(equations)]
  // What one equation tells may help with the next; after as many rounds as there are cells all has been told.
  for (let round = 0; round <= keys.length; round += 1)
    for (const { terms, sum } of all)
      for (const [key, factor] of terms) {
        let [from, to] = [sum, sum]
        for (const [other, times] of terms) {
          if (other === key) continue
          const ends = [times * least.get(other)!, times * most.get(other)!]
          from -= Math.max(...ends)
          to -= Math.min(...ends)
        }
        const ends = [from / factor, to / factor]
        least.set(key, Math.max(least.get(key)!, Math.ceil(Math.min(...ends) - nearly)))
        most.set(key, Math.min(most.get(key)!, Math.floor(Math.max(...ends) + nearly)))
      }
  return new Set(keys.filter((key) => least.get(key)! >= most.get(key)!))
}
