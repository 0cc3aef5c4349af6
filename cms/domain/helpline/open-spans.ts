import { weekdays, type OpeningHours } from '#content/schema/opening.ts'
import { bankHolidays } from './bank-holidays.ts'

/** A stretch of time from an instant until, not including, another; both in milliseconds. */
export interface Span {
  from: number
  until: number
}

const minute = 60 * 1000
const hour = 60 * minute
const day = 24 * hour

const londonHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', hourCycle: 'h23' })

/** How far Europe/London is ahead of UTC, in milliseconds, at an instant before noon UTC on a day that starts at `dayStart` (UTC). */
const aheadAt = (instant: number, dayStart: number) => Number(londonHour.format(instant)) * hour - (instant - dayStart)

/** Minutes from midnight: `08:45` is 525. */
const minutesOf = (timeOfDay: string) => Number(timeOfDay.slice(0, 2)) * 60 + Number(timeOfDay.slice(3))

/** The parts of a calendar day whose clock runs without a jump, each with the instant at which that clock would show midnight. */
function clocksOf(dayStart: number): (Span & { midnight: number })[] {
  // Clocks change at 01:00 UTC (Summer Time Order 2002), so one look before and one after it tell whether they do.
  const changesAt = dayStart + hour
  const before = dayStart - aheadAt(dayStart, dayStart)
  const after = dayStart - aheadAt(changesAt, dayStart)
  if (before === after) return [{ from: before, until: before + day, midnight: before }]
  return [
    { from: before, until: changesAt, midnight: before },
    { from: changesAt, until: after + day, midnight: after },
  ]
}

/** When a service answers on one calendar day in Europe/London, given as midnight UTC of that date; by what the clock on the wall shows. */
function spansOfDay({ stretches }: Pick<OpeningHours, 'stretches'>, dayStart: number): Span[] {
  const weekday = weekdays[(new Date(dayStart).getUTCDay() + 6) % 7]!
  const today = stretches.filter(({ days }) => days.includes(weekday))
  if (today.length === 0) return []
  return clocksOf(dayStart).flatMap(({ from, until, midnight }) =>
    today
      .map((stretch) => ({
        from: Math.max(from, midnight + minutesOf(stretch.from) * minute),
        until: Math.min(until, midnight + minutesOf(stretch.until) * minute),
      }))
      .filter((span) => span.from < span.until),
  )
}

/** Stretches in order, those that touch or overlap made one. */
function joined(spans: Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && span.from <= last.until) last.until = Math.max(last.until, span.until)
    else result.push({ ...span })
  }
  return result
}

/** The hours that hold on a bank holiday. */
function hoursOfHolidays(hours: OpeningHours): Pick<OpeningHours, 'stretches'> {
  if (hours.isClosedOnBankHolidays) return { stretches: [] }
  return hours.isOpenAllDayOnBankHolidays ? { stretches: [{ days: [...weekdays], from: '00:00', until: '24:00' }] } : hours
}

/** When a service answers, from `daysAround` calendar days (UTC) before the one of an instant to as many after; whole stretches, in order. */
export function openSpans(hours: OpeningHours, instant: number, daysAround: number): Span[] {
  const dayStart = Math.floor(instant / day) * day
  const days = Array.from({ length: 2 * daysAround + 1 }, (_, index) => dayStart + (index - daysAround) * day)
  const onHolidays = hoursOfHolidays(hours)
  const years = onHolidays === hours ? [] : new Set(days.map((start) => new Date(start).getUTCFullYear()))
  const holidays = new Set([...years].flatMap(bankHolidays).map((date) => Date.parse(date)))
  return joined(days.flatMap((start) => spansOfDay(holidays.has(start) ? onHolidays : hours, start)))
}
