import type { OpeningHours } from '#content/schema/opening.ts'
import { openSpans, type Span } from './open-spans.ts'

/** Whether a service answers, and between which instants (ISO 8601, UTC) that stands; an instant is missing where there is none. */
interface OpeningAt {
  isOpen: boolean
  /** The answer has stood since this instant. */
  since: string | undefined
  /** The first instant after `now` at which the answer is another. */
  turnsAt: string | undefined
}

/**
 * Days to look at on either side: first the usual case, then what repeats each week (and may fall in the hour that the clocks skip), and
 * for bank holidays the longest time between two of them.
 */
const weekly = [2, 9, 16]
const yearly = [...weekly, 40, 200]

const isoOf = (instant: number | undefined) => (instant === undefined ? undefined : new Date(instant).toISOString())

/** The stretch, open or closed, that an instant lies in; ends beyond what was looked at are missing. */
function stretchAt(spans: readonly Span[], instant: number, seen: Span): Partial<Span> & { isOpen: boolean } {
  const holding = spans.find(({ from, until }) => from <= instant && instant < until)
  const from = holding ? holding.from : spans.findLast(({ until }) => until <= instant)?.until
  const until = holding ? holding.until : spans.find(({ from }) => from > instant)?.from
  return {
    isOpen: holding !== undefined,
    ...(from !== undefined && from > seen.from && { from }),
    ...(until !== undefined && until < seen.until && { until }),
  }
}

/**
 * Whether a service answers at `now`, by the clock on the wall in Europe/London. The answer stands for every instant from `since` (or
 * ever) until, not including, `turnsAt` (or for ever). A time that the clocks skip in spring does not come; one that they show twice in
 * autumn counts twice.
 */
export function openingAt(opening: 'always' | OpeningHours, now: Date): OpeningAt {
  if (opening === 'always') return { isOpen: true, since: undefined, turnsAt: undefined }
  const instant = now.getTime()
  const day = 24 * 60 * 60 * 1000
  let found: Partial<Span> & { isOpen: boolean } = { isOpen: false }
  for (const reach of opening.isClosedOnBankHolidays || opening.isOpenAllDayOnBankHolidays ? yearly : weekly) {
    // Where a day that was looked at meets one that was not, the stretch may go on: a day inside is as far as it is known.
    const seen = { from: instant - (reach - 1) * day, until: instant + (reach - 1) * day }
    found = stretchAt(openSpans(opening, instant, reach), instant, seen)
    if (found.from !== undefined && found.until !== undefined) break
  }
  return { isOpen: found.isOpen, since: isoOf(found.from), turnsAt: isoOf(found.until) }
}
