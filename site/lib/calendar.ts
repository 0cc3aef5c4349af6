import ical, { ICalCalendarMethod, ICalEventStatus, type ICalCalendarData, type ICalEventData } from 'ical-generator'
import type { Content } from '#content/schema/content.ts'
import type { HubEvent } from '#content/schema/event.ts'
import { essexTime, isAllDay } from '#cms/domain/words/event-times.ts'
import { placeText } from '#cms/domain/words/place-text.ts'
import { eventPath } from './paths.ts'

/** How often calendars that subscribe should ask again, in seconds. */
const askAgainAfter = 6 * 60 * 60

/** Words on one line, without characters that calendars choke on. */
const oneLine = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()

/** The generator leaves the name of a calendar as it is. */
const escaped = (text: string) => oneLine(text).replace(/[\\;,]/g, '\\$&')

/** The day in Essex of an instant as the start of that day in UTC: what the generator makes a date without a time of. */
function dateOf(instant: string): Date {
  const { day, month, year } = essexTime(instant)
  return new Date(`${day} ${month} ${year} UTC`)
}

const later = (instant: string) => new Date(new Date(instant).getTime() + 60_000).toISOString()

/** Times are given in UTC, so that they are right on both sides of a change of the clocks; whole days as days. */
function timesOf(session: HubEvent['sessions'][number]): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  if (!isAllDay(session)) return { start: new Date(session.startsAt), end: new Date(session.endsAt) }
  // What ends at 23:59 ends with its day; the end of a calendar entry is the day after its last.
  return { start: dateOf(session.startsAt), end: dateOf(later(session.endsAt)), allDay: true }
}

/** One entry for each session. Their ids stay when the event changes, and a higher number tells calendars that it did. */
function entriesOf(event: HubEvent, siteUrl: string): ICalEventData[] {
  const url = siteUrl + eventPath(event.slug)
  const { name, address } = event.place
  const many = event.sessions.length > 1
  const title = oneLine(event.title)
  const minutes = Math.floor((new Date(event.updatedAt).getTime() - new Date(event.publishedAt).getTime()) / 60_000)
  return event.sessions.map((session, place) => ({
    id: `${event.id}.${place + 1}@${new URL(siteUrl).hostname}`,
    ...timesOf(session),
    stamp: new Date(event.updatedAt),
    lastModified: new Date(event.updatedAt),
    sequence: Math.max(0, minutes),
    summary: `${event.isCancelled ? 'Cancelled: ' : ''}${title}${many ? ` (${place + 1} of ${event.sessions.length})` : ''}`,
    description: `${oneLine(event.summary)}\n\n${url}`,
    location: oneLine(name ? [placeText(event.place), ...address].join(', ') : placeText(event.place)),
    url,
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }))
}

type Source = Pick<Content, 'settings' | 'siteUrl'>

function calendarText(events: readonly HubEvent[], content: Source, facts: ICalCalendarData): string {
  const calendar = ical({
    ...facts,
    prodId: { company: escaped(content.settings().name).replaceAll('/', ' '), product: 'Events', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    events: events.flatMap((event) => entriesOf(event, content.siteUrl)),
  })
  return `${calendar.toString()}\r\n`
}

/** Events as a calendar to subscribe to (RFC 5545, RFC 7986): it has a name and says how often to ask again. The same content gives the same bytes. */
export function calendarFeed(events: readonly HubEvent[], content: Source): string {
  return calendarText(events, content, { name: escaped(`${content.settings().name}: events`), ttl: askAgainAfter })
}

/** One event as a file to be put in a calendar of the reader's own, which keeps its name. The same content gives the same bytes. */
export function eventFile(event: HubEvent, content: Source): string {
  return calendarText([event], content, {})
}
