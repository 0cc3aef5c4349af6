import type { HubEvent } from '#content/schema/event.ts'

type Session = HubEvent['sessions'][number]

const essex = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An instant as clocks and calendars in Essex show it. */
interface EssexTime {
  weekday: string
  day: string
  month: string
  year: string
  /** `09:30`. */
  clock: string
}

/** What clocks and calendars in Essex show at an instant. */
export function essexTime(instant: string): EssexTime {
  const part = Object.fromEntries(essex.formatToParts(new Date(instant)).map(({ type, value }) => [type, value])) as Record<string, string>
  return { weekday: part.weekday!, day: part.day!, month: part.month!, year: part.year!, clock: `${part.hour}:${part.minute}` }
}

/** A time of day as people say it: "9:30am", "5pm", "midday", "midnight". */
function clockWords(clock: string): string {
  if (clock === '00:00') return 'midnight'
  if (clock === '12:00') return 'midday'
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return `${hour % 12 || 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`
}

const dayWords = ({ weekday, day, month, year }: EssexTime) => `${weekday} ${day} ${month} ${year}`
const isSameDay = (a: EssexTime, b: EssexTime) => dayWords(a) === dayWords(b)

/** Days from one to another: "Saturday 30 January to Monday 1 February 2027". */
function daysWords(from: EssexTime, until: EssexTime): string {
  if (isSameDay(from, until)) return dayWords(from)
  const first = from.year === until.year ? `${from.weekday} ${from.day} ${from.month}` : dayWords(from)
  return `${first} to ${dayWords(until)}`
}

/** The last moment of a session: what ends at midnight belongs to the day before. */
const lastMoment = (endsAt: string) => essexTime(new Date(new Date(endsAt).getTime() - 1).toISOString())

/** Whether a session goes on from the beginning of a day to the end of one. */
export function isAllDay({ startsAt, endsAt }: Session): boolean {
  return essexTime(startsAt).clock === '00:00' && ['00:00', '23:59'].includes(essexTime(endsAt).clock)
}

/** When a session is: its day or days, and its time unless that is said with the days. */
interface SessionWords {
  days: string
  time: string
}

/** A session in words: "Wednesday 20 January 2027" and "9:30am to 12:30pm". */
function sessionWords(session: Session): SessionWords {
  const [from, until, last] = [essexTime(session.startsAt), essexTime(session.endsAt), lastMoment(session.endsAt)]
  if (isAllDay(session)) return { days: daysWords(from, last), time: isSameDay(from, last) ? 'all day' : '' }
  if (isSameDay(from, last)) return { days: dayWords(from), time: `${clockWords(from.clock)} to ${clockWords(until.clock)}` }
  return { days: `${dayWords(from)}, ${clockWords(from.clock)}, to ${dayWords(until)}, ${clockWords(until.clock)}`, time: '' }
}

/** The same as one text: "Wednesday 20 January 2027, 9:30am to 12:30pm". */
export function sessionText(session: Session): string {
  const { days, time } = sessionWords(session)
  return [days, time].filter(Boolean).join(', ')
}

/** Sessions by day, so that a morning and an afternoon of one day stand together. */
export function sessionsByDay<Timed extends Session>(
  sessions: readonly Timed[],
): { days: string; sessions: (Timed & { time: string })[] }[] {
  const timed = sessions.map((session) => ({ ...session, ...sessionWords(session) }))
  return [...Map.groupBy(timed, ({ days }) => days)].map(([days, ofDay]) => ({ days, sessions: ofDay }))
}

/** An instant as a time by which something must be done: "5pm on Monday 18 January 2027". */
export function momentText(instant: string): string {
  const time = essexTime(instant)
  return `${clockWords(time.clock)} on ${dayWords(time)}`
}
