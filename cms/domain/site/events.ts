import type { EventCard, HubEvent } from '#content/schema/event.ts'
import { compareTexts } from './record-shelf.ts'

/** The instant at which an event begins. */
function beginsAt({ sessions }: Pick<HubEvent, 'sessions'>): string {
  return sessions.map(({ startsAt }) => startsAt).toSorted(compareTexts)[0]!
}

/** The instant at which the last of an event's sessions is over. */
function isOverAt({ sessions }: Pick<HubEvent, 'sessions'>): string {
  return sessions
    .map(({ endsAt }) => endsAt)
    .toSorted(compareTexts)
    .at(-1)!
}

/** Events at an instant, and the instants between which no event joins those that are over. */
export interface EventsAt {
  upcoming: HubEvent[]
  past: HubEvent[]
  since: string | undefined
  turnsAt: string | undefined
}

/** Parts events into those to come, soonest first, and those that are over, latest first. */
export function eventsAt(events: readonly HubEvent[], now: Date): EventsAt {
  const at = now.toISOString()
  const upcoming = events.filter((event) => isOverAt(event) > at).toSorted((a, b) => compareTexts(beginsAt(a), beginsAt(b)))
  const past = events.filter((event) => isOverAt(event) <= at).toSorted((a, b) => compareTexts(beginsAt(b), beginsAt(a)))
  return {
    upcoming,
    past,
    since: past.map(isOverAt).toSorted(compareTexts).at(-1),
    turnsAt: upcoming.map(isOverAt).toSorted(compareTexts)[0],
  }
}

/** What a list shows of an event. */
export function eventCard({
  id,
  slug,
  title,
  summary,
  kind,
  audiences,
  sessions,
  place,
  cost,
  isCancelled,
  publishedAt,
}: HubEvent): EventCard {
  return Object.freeze({ id, slug, title, summary, kind, audiences, sessions, place, cost, isCancelled, publishedAt })
}
