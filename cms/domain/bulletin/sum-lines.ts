import type { CountCell } from './read-count.ts'

/** Where a total stands along a table, and the places before or after it that it adds up. */
interface Sum {
  total: number
  parts: readonly number[]
}

/** True when along every other line of the table the total is the sum of the parts; where nothing but noughts is added that says nothing. */
function addsUp(lines: readonly (readonly CountCell[])[], { total, parts }: Sum): boolean {
  const told = lines.flatMap((line) => {
    const [whole, ...counts] = [total, ...parts].map((place) => line[place])
    const isKnown = typeof whole === 'number' && counts.every((count) => typeof count === 'number')
    return isKnown ? [{ whole, sum: (counts as number[]).reduce((sum, count) => sum + count, 0) }] : []
  })
  return told.some(({ sum }) => sum > 0) && told.every(({ whole, sum }) => whole === sum)
}

/**
 * Totals that show by their figures alone, whatever they are called: “All wards”, “Both”, “Under 18”. Each is the sum of two neighbours or
 * more right before or after it. Where figures add up by chance a total is seen that is none, and more is kept back than need be.
 */
export function sumsIn(lines: readonly (readonly CountCell[])[], places: readonly number[]): Sum[] {
  return places.flatMap((total, at) => {
    const before = places.slice(0, at).map((_, from) => places.slice(from, at))
    const after = places.slice(at + 1).map((_, length) => places.slice(at + 1, at + 2 + length))
    return [...before, ...after].map((parts) => ({ total, parts })).filter((sum) => sum.parts.length > 1 && addsUp(lines, sum))
  })
}
