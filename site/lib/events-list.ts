import type { Content } from '#content/schema/content.ts'
import type { EventCard, HubEvent } from '#content/schema/event.ts'
import { essexTime } from '#cms/domain/words/event-times.ts'
import { nextSession } from './event-view.ts'

/** An event in a list, with the session to name there. */
export interface ListedEvent {
  event: EventCard
  session: HubEvent['sessions'][number]
  /** How many sessions it has besides. */
  others: number
}

/** Events under one heading: a month, or a year of past ones. */
export interface EventGroup {
  title: string
  events: ListedEvent[]
}

/** The next events that take place, soonest first. */
export function nextEvents(content: Pick<Content, 'upcomingEvents'>, count: number): HubEvent[] {
  return content
    .upcomingEvents()
    .filter(({ isCancelled }) => !isCancelled)
    .slice(0, count)
}

const groups = (events: readonly ListedEvent[], titleOf: (listed: ListedEvent) => string): EventGroup[] =>
  [...Map.groupBy(events, titleOf)].map(([title, ofTitle]) => ({ title, events: ofTitle }))

/** The events to come by the month of their next session. */
export function readUpcoming(content: Pick<Content, 'upcomingEvents' | 'validUntil'>): EventGroup[] {
  const listed = content
    .upcomingEvents()
    .map((event) => ({ event, session: nextSession(content, event), others: event.sessions.length - 1 }))
    .toSorted((a, b) => a.session.startsAt.localeCompare(b.session.startsAt))
  return groups(listed, ({ session }) => {
    const { month, year } = essexTime(session.startsAt)
    return `${month} ${year}`
  })
}

/** The events that are over by the year in which they began, the latest first. */
export function readPast(content: Pick<Content, 'pastEvents'>): EventGroup[] {
  const listed = content.pastEvents().map((event) => ({ event, session: event.sessions[0]!, others: event.sessions.length - 1 }))
  return groups(listed, ({ session }) => essexTime(session.startsAt).year)
}
