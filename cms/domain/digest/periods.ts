import { fromEssexTime } from '../publishing/essex-time.ts'

/** How often digests go out. */
export type DigestFrequency = 'weekly' | 'monthly'

/** What one digest tells of: from the instant at which the one before was due until its own. */
export interface DigestPeriod {
  frequency: DigestFrequency
  /** The day on which it is due, in Essex: `2026-12-07`. No two digests of a frequency share one. */
  day: string
  from: Date
  dueAt: Date
}

const time = '08:00'
const dayMs = 24 * 60 * 60 * 1000

/** Days as UTC midnights, which have neither zone nor summer time. */
const dayOf = (text: string) => new Date(`${text}T00:00:00Z`)
const textOf = (day: Date) => day.toISOString().slice(0, 10)
const plus = (day: Date, days: number) => new Date(day.getTime() + days * dayMs)
const weekday = (day: Date) => day.getUTCDay()

/** Easter Sunday of a year (the anonymous Gregorian algorithm). */
function easter(year: number): Date {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return new Date(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1))
}

/** Whether nobody works on a day in England because of a holiday that can fall at the beginning of a month. */
function isHoliday(day: Date): boolean {
  const [month, date] = [day.getUTCMonth() + 1, day.getUTCDate()]
  const fromEaster = Math.round((day.getTime() - easter(day.getUTCFullYear()).getTime()) / dayMs)
  // New Year's Day moves to Monday from a weekend; the early May holiday is the first Monday.
  const isNewYear = month === 1 && (date === 1 || (date <= 3 && weekday(day) === 1))
  return isNewYear || (month === 5 && date <= 7 && weekday(day) === 1) || fromEaster === -2 || fromEaster === 1
}

function firstWorkingDay(year: number, month: number): Date {
  let day = new Date(Date.UTC(year, month, 1))
  while (weekday(day) === 0 || weekday(day) === 6 || isHoliday(day)) day = plus(day, 1)
  return day
}

/** How many digests of a frequency are looked for: what a hub missed that stood still for so many weeks or months is told later. */
const remembered = { weekly: 5, monthly: 3 } as const

/** The days on which a frequency's digests are due, up to about a day, the earliest first. */
function daysBefore(frequency: DigestFrequency, day: Date): Date[] {
  const back = Array.from({ length: remembered[frequency] + 2 }, (_, index) => index - remembered[frequency] - 1)
  if (frequency === 'monthly') return back.map((months) => firstWorkingDay(day.getUTCFullYear(), day.getUTCMonth() + months))
  const monday = plus(day, -((weekday(day) + 6) % 7))
  return back.map((weeks) => plus(monday, weeks * 7))
}

const dueOn = (day: Date) => fromEssexTime(`${textOf(day)}T${time}`)!

/** The last digests of a frequency that are due, the earliest first: weekly on Mondays, monthly on the first working day, at 08:00 in Essex. */
export function duePeriods(frequency: DigestFrequency, now: Date): DigestPeriod[] {
  const today = dayOf(new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(now))
  const due = daysBefore(frequency, today).filter((day) => dueOn(day) <= now)
  const periods = due.slice(1).map((day, place) => ({ frequency, day: textOf(day), from: dueOn(due[place]!), dueAt: dueOn(day) }))
  return periods.slice(-remembered[frequency])
}
