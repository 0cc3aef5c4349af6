/** The value below which a share of the figures lies; the figures need no order. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** "12 ms median, 30 ms p95". */
export function spread(figures: readonly number[]): string {
  return `${quantile(figures, 0.5).toFixed(0)} ms median, ${quantile(figures, 0.95).toFixed(0)} ms p95, of ${figures.length}`
}

/** Prints one figure. */
export function say(what: string, figure: string): void {
  console.log(`  ${what.padEnd(62)} ${figure}`)
}
