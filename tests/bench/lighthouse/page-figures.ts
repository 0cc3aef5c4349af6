import lighthouse, { type Flags, type Result } from 'lighthouse'
import { quantile } from '../figures.ts'

/** The four groups in the order in which they are printed. */
export const groups = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** What Lighthouse found of one page, each figure the median of its runs. */
export interface PageFigures {
  path: string
  /** Of 100 each. */
  scores: Record<(typeof groups)[number], number>
  /** Largest contentful paint on Lighthouse's simulated phone, in milliseconds. */
  lcp: number
  /** Layout shift, a bare number; 0 is none. */
  cls: number
  /** Time for which the simulated phone does not answer, in milliseconds. */
  tbt: number
  /** Longest task of the main thread, in milliseconds: as it was on this machine, and as a phone four times slower would have it. */
  longestTask: number
  longestTaskOnPhone: number
  /** What kept a run from 100, each with how often. */
  reasons: string[]
}

/** Lighthouse's own settings for a phone on slow 4G: a mobile preset, simulated throttling. */
const flags: Flags = { logLevel: 'error', onlyCategories: [...groups], formFactor: 'mobile', throttlingMethod: 'simulate' }
const slowdown = 4

/** Loads a page `runs` times in the browser whose debugging port is `port`. Throws when Lighthouse could not load it. */
export async function pageFigures(address: string, path: string, port: number, runs: number): Promise<PageFigures> {
  const results: Result[] = []
  for (let run = 0; run < runs; run += 1) {
    const { lhr } = (await lighthouse(address + path, { ...flags, port })) ?? {}
    if (!lhr) throw new Error(`Lighthouse said nothing of ${path}.`)
    if (lhr.runtimeError) throw new Error(`Lighthouse could not load ${path}: ${lhr.runtimeError.message}`)
    results.push(lhr)
  }
  const median = (of: (result: Result) => number) => quantile(results.map(of), 0.5)
  const figure = (name: string) => median(({ audits }) => audits[name]?.numericValue ?? Number.NaN)
  const scores = Object.fromEntries(groups.map((group) => [group, median(({ categories }) => (categories[group]?.score ?? 0) * 100)]))
  const longestTask = median(longestTaskOf)
  return {
    path,
    scores: scores as PageFigures['scores'],
    lcp: figure('largest-contentful-paint'),
    cls: figure('cumulative-layout-shift'),
    tbt: figure('total-blocking-time'),
    longestTask,
    longestTaskOnPhone: longestTask * slowdown,
    reasons: reasonsOf(results),
  }
}

/** Lighthouse lists tasks from 5 ms on; a page without any has none worth a figure. */
function longestTaskOf({ audits }: Result): number {
  const details = audits['main-thread-tasks']?.details
  const tasks = details && 'items' in details ? (details.items as { duration?: number }[]) : []
  return Math.max(0, ...tasks.map(({ duration }) => duration ?? 0))
}

function reasonsOf(results: readonly Result[]): string[] {
  const counts = new Map<string, number>()
  for (const { categories, audits } of results)
    for (const group of groups)
      for (const { id, weight } of categories[group]?.auditRefs ?? []) {
        const audit = audits[id]
        if (weight === 0 || !audit || audit.score === null || audit.score >= 1) continue
        const reason = `${id}${audit.displayValue ? ` ${audit.displayValue.replaceAll('\u00A0', ' ')}` : ''}`
        counts.set(reason, (counts.get(reason) ?? 0) + 1)
      }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([reason, count]) => (results.length > 1 ? `${reason} (${count}×)` : reason))
}
