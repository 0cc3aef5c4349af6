import type { Opening } from './opening.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** Tells whether an instant (ISO 8601, UTC) has come. A page asks `!content.validUntil(instant)`, and is rendered again when it comes. */
export type HasCome = (instant: string) => boolean

const partsOf = (instant: number) =>
  Object.fromEntries(london.formatToParts(instant).map(({ type, value }) => [type, value])) as Record<Intl.DateTimeFormatPartTypes, string>

/** A time of day as people in Britain write it: "5:30pm", "9am", "midday", "midnight". */
function timeWords(instant: number): string {
  const { hour: hours, minute } = partsOf(instant)
  const clock = Number(hours)
  if (minute === '00' && clock % 12 === 0) return clock === 0 ? 'midnight' : 'midday'
  return `${clock % 12 || 12}${minute === '00' ? '' : `:${minute}`}${clock < 12 ? 'am' : 'pm'}`
}

/** A day by its name, and by its date too when it is a week or more ahead. Midnight counts to the day that it ends. */
function dayWords(turn: number, hasCome: HasCome): string {
  const { weekday, day: date, month } = partsOf(turn - 1)
  return hasCome(new Date(turn - 6 * day).toISOString()) ? weekday : `${weekday} ${date} ${month}`
}

/** The instant at which the day of a turn begins in Europe/London. Midnight counts to the day that it ends. */
function startOfDay(turn: number): string {
  const { hour: hours, minute, weekday } = partsOf(turn - 1)
  const passed = (Number(hours) * 60 + Number(minute)) * 60_000
  const start = turn - 1 - ((turn - 1) % 60_000) - passed
  // A change of the clocks on that day puts the guess an hour out, on either side.
  const off = partsOf(start)
  if (Number(off.hour) === 0) return new Date(start).toISOString()
  return new Date(off.weekday === weekday ? start - hour : start + hour).toISOString()
}

/**
 * Whether a help line answers, in a few words for a card: "Open now, until 5:30pm", "Open now, until Monday 8:45am",
 * "Opens Monday 8:45am", "Day and night". True to a reader for as long as it stands; `hasCome` is asked as little as can be.
 */
export function openingWords({ isOpen, turnsAt }: Opening, hasCome: HasCome): string {
  if (turnsAt === undefined) return isOpen ? 'Day and night' : 'Closed'
  const turn = Date.parse(turnsAt)
  const time = timeWords(turn)
  if (!isOpen) return `Opens ${dayWords(turn, hasCome)} ${time}`
  // The next quarter past five can only be the one that comes within a day.
  const isWithinDay = hasCome(new Date(turn - day).toISOString())
  return isWithinDay ? `Open now, until ${time}` : `Open now, until ${dayWords(turn, hasCome)} ${time}`
}

/**
 * The same in more words, for the one page where it matters most: "Open now, until 5:30pm today", "Closed now, opens at 8:45am on Tuesday",
 * "Open now, day and night".
 */
export function openingSentence({ isOpen, turnsAt }: Opening, hasCome: HasCome): string {
  const now = isOpen ? 'Open now' : 'Closed now'
  if (turnsAt === undefined) return isOpen ? `${now}, day and night` : now
  const turn = Date.parse(turnsAt)
  const when = hasCome(startOfDay(turn)) ? 'today' : `on ${dayWords(turn, hasCome)}`
  return `${now}, ${isOpen ? 'until' : 'opens at'} ${timeWords(turn)} ${when}`
}
