const day = 24 * 60 * 60 * 1000

/** Easter Sunday of a year as an instant at midnight UTC (the Anonymous Gregorian algorithm; true for every year of that calendar). */
function easterSunday(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const correction = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  const sum = moon + weekday - 7 * late + 114
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1)
}

const weekdayOf = (instant: number) => new Date(instant).getUTCDay()
const isWeekend = (instant: number) => weekdayOf(instant) % 6 === 0

/** The first Monday on or after a day. */
const mondayFrom = (instant: number) => instant + ((8 - weekdayOf(instant)) % 7) * day

/** A holiday that falls on a weekend moves to the next day of work that is not a holiday itself. */
function moved(instant: number, taken: readonly number[] = []): number {
  const moves = isWeekend(instant)
  let held = instant
  while (isWeekend(held) || (moves && taken.includes(held))) held += day
  return held
}

/**
 * The eight bank holidays of England in a year (`2026-12-25`), with substitute days (Banking and Financial Dealings Act 1971 and the
 * yearly proclamations). Moved and extra days that are proclaimed for one year alone cannot be worked out and are not among them.
 */
export function bankHolidays(year: number): string[] {
  const easter = easterSunday(year)
  const boxingDay = Date.UTC(year, 11, 26)
  const christmas = moved(Date.UTC(year, 11, 25), [boxingDay])
  const holidays = [
    moved(Date.UTC(year, 0, 1)),
    easter - 2 * day,
    easter + day,
    mondayFrom(Date.UTC(year, 4, 1)),
    mondayFrom(Date.UTC(year, 4, 25)),
    mondayFrom(Date.UTC(year, 7, 25)),
    christmas,
    moved(boxingDay, [christmas]),
  ]
  return holidays.map((instant) => new Date(instant).toISOString().slice(0, 10))
}
