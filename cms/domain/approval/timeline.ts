/** What the chart of a sending shows, each with the words for it. */
export const timelineSeries = { accepted: 'Accepted', delivered: 'Delivered', bounced: 'Bounced', complained: 'Marked as spam' } as const
export type TimelineSeries = keyof typeof timelineSeries

/** How many rows had come so far by the end of each step. */
export interface TimelinePoint extends Record<TimelineSeries, number> {
  /** The end of the step. */
  at: string
}

/** Events of one kind in one minute, as the store counts them. */
export interface MinuteCount {
  series: TimelineSeries
  /** The beginning of the minute, in milliseconds since 1970. */
  minute: number
  count: number
}

const minuteMs = 60_000
/** Steps that people can say: from a minute to a week. */
const steps = [1, 5, 15, 60, 4 * 60, 24 * 60, 7 * 24 * 60].map((minutes) => minutes * minuteMs)
const mostPoints = 40

/**
 * The running totals of each series, in at most 40 steps of a length that fits how long it took, after a first point at which nothing had
 * come. None when nothing has come.
 */
export function timelineOf(counts: readonly MinuteCount[]): { stepMinutes: number; points: TimelinePoint[] } {
  if (counts.length === 0) return { stepMinutes: 1, points: [] }
  const minutes = counts.map(({ minute }) => minute)
  const [first, last] = [Math.min(...minutes), Math.max(...minutes)]
  const step = steps.find((length) => (last - first) / length < mostPoints) ?? Math.ceil((last - first + minuteMs) / mostPoints)
  const from = Math.floor(first / step) * step
  const sums: Record<TimelineSeries, number> = { accepted: 0, delivered: 0, bounced: 0, complained: 0 }
  const sorted = counts.toSorted((a, b) => a.minute - b.minute)
  const points: TimelinePoint[] = [{ at: new Date(from).toISOString(), ...sums }]
  let next = 0
  for (let end = from + step; points.length === 1 || end - step <= last; end += step) {
    for (; next < sorted.length && sorted[next]!.minute < end; next += 1) sums[sorted[next]!.series] += sorted[next]!.count
    points.push({ at: new Date(end).toISOString(), ...sums })
  }
  return { stepMinutes: step / minuteMs, points }
}
