import type { HubEvent } from '#content/schema/event.ts'
import type { Settings } from '#content/schema/settings.ts'
import { eventPath } from './paths.ts'

const schema = 'https://schema.org'

function attendance({ isOnline, name }: HubEvent['place']): string {
  if (!isOnline) return `${schema}/OfflineEventAttendanceMode`
  return `${schema}/${name ? 'Mixed' : 'Online'}EventAttendanceMode`
}

function locations({ isOnline, name, address }: HubEvent['place'], url: string): object[] {
  const place = { '@type': 'Place', name, address: [name, ...address].join(', ') }
  return [...(name ? [place] : []), ...(isOnline ? [{ '@type': 'VirtualLocation', url }] : [])]
}

/** An event (schema.org); its sessions are parts of it. `canBook` is whether a place can be had. */
export function eventData(event: HubEvent, settings: Settings, siteUrl: string, canBook: boolean): object {
  const url = siteUrl + eventPath(event.slug)
  const { sessions, place, booking, isPaid, isCancelled } = event
  const [first] = sessions
  const last = sessions
    .map(({ endsAt }) => endsAt)
    .toSorted()
    .at(-1)
  const common = {
    eventStatus: `${schema}/${isCancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: attendance(place),
    location: locations(place, url),
  }
  const parts = sessions.map(({ startsAt, endsAt }, number) => ({
    '@type': 'Event',
    name: `${event.title}, session ${number + 1}`,
    startDate: startsAt,
    endDate: endsAt,
    ...common,
  }))
  return {
    '@context': schema,
    '@type': event.kind === 'course' ? 'EducationEvent' : 'Event',
    name: event.title,
    description: event.summary,
    url,
    ...(first && { startDate: first.startsAt, endDate: last }),
    ...common,
    ...(parts.length > 1 && { subEvent: parts }),
    isAccessibleForFree: !isPaid,
    inLanguage: 'en-GB',
    organizer: { '@type': 'Organization', name: settings.name, url: `${siteUrl}/` },
    ...(event.whoFor && { audience: { '@type': 'Audience', audienceType: event.whoFor } }),
    ...(booking && canBook && /^https?:/.test(booking.href) && { potentialAction: { '@type': 'RegisterAction', target: booking.href } }),
  }
}
