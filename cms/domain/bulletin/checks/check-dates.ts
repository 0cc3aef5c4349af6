import type { BulletinDraft } from '../bulletin-draft.ts'
import type { BulletinCheck } from './check.ts'
import { textsOf } from './texts-of.ts'

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const dated = new RegExp(
  `\\b(${days.join('|')}),?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${months.join('|')})(?:,?\\s+(\\d{4}))?\\b`,
  'gi',
)

const placeIn = (names: readonly string[], name: string) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase())

/** The name of the day on which a date falls, `undefined` for a date that is none. */
function weekdayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month, day))
  return date.getUTCDate() === day && date.getUTCMonth() === month ? days[date.getUTCDay()] : undefined
}

function judge(match: RegExpExecArray, now: Date): Pick<BulletinCheck, 'severity' | 'words'> | undefined {
  const [whole, weekday = '', day = '', month = '', year] = match
  const dayName = days[placeIn(days, weekday)]
  const fallsOn = (of: number) => weekdayOf(of, placeIn(months, month), Number(day))
  if (year !== undefined) {
    const actual = fallsOn(Number(year))
    if (actual === dayName) return undefined
    const words = actual === undefined ? `“${whole}” is a day that does not exist.` : `“${whole}” is a ${actual}.`
    return { severity: 'block', words: `${words} Correct the day or the date.` }
  }
  const thisYear = now.getUTCFullYear()
  if ([thisYear - 1, thisYear, thisYear + 1].some((of) => fallsOn(of) === dayName)) return undefined
  return { severity: 'warn', words: `“${whole}” is right in no year near this one. Correct it, or write the year.` }
}

/** Dates whose day of the week is not theirs. */
export function checkDates(draft: BulletinDraft, now: Date): BulletinCheck[] {
  return textsOf(draft).flatMap(({ field, words }) =>
    [...words.matchAll(dated)].flatMap((match) => {
      const fault = judge(match, now)
      return fault ? [{ field, ...fault }] : []
    }),
  )
}
