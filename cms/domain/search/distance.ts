const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** True for letters beside or under one another on a British keyboard. */
function areNeighbours(a: string, b: string): boolean {
  const place = (letter: string) => {
    const row = rows.findIndex((keys) => keys.includes(letter))
    return { row, at: (rows[row] ?? '').indexOf(letter) + row * 0.5 }
  }
  const [first, second] = [place(a), place(b)]
  return first.row >= 0 && second.row >= 0 && Math.abs(first.row - second.row) <= 1 && Math.abs(first.at - second.at) <= 1
}

const substitutionCost = (a: string, b: string) => (a === b ? 0 : areNeighbours(a, b) ? 0.9 : 1)

/**
 * How many slips lead from one word to the other: a letter left out, added, put for another, or two changed round (Damerau and
 * Levenshtein, optimal alignment). A slip to the next key counts a little less. `Infinity` above `most`.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity
  let [before, previous]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const substituted = previous![j - 1]! + substitutionCost(a[i - 1]!, b[j - 1]!)
      let cost = Math.min(previous![j]! + 1, current[j - 1]! + 1, substituted)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before![j - 2]! + 0.9)
      current.push(cost)
    }
    if (Math.min(...current) > most) return Infinity
    ;[before, previous] = [previous!, current]
  }
  const slips = previous![b.length]!
  return slips > most ? Infinity : slips
}
