import { openingHoursSchema, type OpeningHours } from '#content/schema/opening.ts'
import { published, type Fault } from './fault.ts'
import { textOf, type Raw } from './raw.ts'

/** How a help line's hours are known, with what the form says: not exactly, always, or as a list of stretches. */
export const openingKinds = {
  unknown: 'Not known exactly: readers see only the words above',
  always: 'Day and night, every day of the year',
  hours: 'At set times of the week',
} as const

/** What bank holidays in England change, with what the form says. */
export const holidayKinds = {
  usual: 'Answers at its usual times',
  closed: 'Closed all day',
  'all-day': 'Answers all day and night, because others are closed',
} as const

const rows = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter((row) => row !== null && typeof row === 'object') : [])

/** The exact hours that a store holds, none where they are not known, with every fault by its field. */
export function openingOf(value: unknown): { opening?: 'always' | OpeningHours; faults: Fault[] } {
  const raw = value !== null && typeof value === 'object' ? (value as Raw) : {}
  if (raw.kind === 'always') return { opening: 'always', faults: [] }
  if (raw.kind !== 'hours') return { faults: [] }
  const result = published(openingHoursSchema, {
    stretches: rows(raw.stretches).map(({ days, from, until }) => ({ days: days ?? [], from: textOf(from), until: textOf(until) })),
    isClosedOnBankHolidays: raw.bankHolidays === 'closed',
    ...(raw.bankHolidays === 'all-day' && { isOpenAllDayOnBankHolidays: true }),
  })
  if (result.ok) return { opening: result.value, faults: [] }
  return { faults: result.faults.map(({ field, message }) => ({ field: `opening.${field}`, message })) }
}

/** Exact hours as a store holds them; `undefined` for none. */
export function rawOpening(opening: 'always' | OpeningHours | undefined): Raw {
  if (opening === undefined) return { kind: 'unknown' }
  if (opening === 'always') return { kind: 'always' }
  const { stretches, isClosedOnBankHolidays, isOpenAllDayOnBankHolidays } = opening
  const bankHolidays = isClosedOnBankHolidays ? 'closed' : isOpenAllDayOnBankHolidays ? 'all-day' : 'usual'
  return { kind: 'hours', stretches, bankHolidays }
}
