import type { Audience } from '#content/schema/audience.ts'

/** Where an article stands. */
export function articlePath(slug: string): string {
  return `/articles/${slug}/`
}

/** Where a topic stands. */
export function topicPath(slug: string): string {
  return `/topics/${slug}/`
}

/** Where the hub of an audience stands. */
export function hubPath(audience: Audience): string {
  return `/${audience}/`
}

/** Where a page of the archive of a list stands; `listPath` is the address of the hub or topic. */
export function archivePath(listPath: string, number: number): string {
  return `${listPath}archive/${number}/`
}

/** Where an event stands. */
export function eventPath(slug: string): string {
  return `/events/${slug}/`
}

/** The addresses of the events to come, of those that are over, and of the calendar of all to come. */
export const eventsPath = '/events/'
export const pastEventsPath = '/events/past/'
export const calendarPath = '/events/calendar.ics'

/** The address of the documents of the partnership. */
export const documentsPath = '/documents/'

/** Where a document stands, or a chapter of it. */
export function documentPath(slug: string, chapter?: string): string {
  return chapter === undefined ? `/documents/${slug}/` : `/documents/${slug}/${chapter}/`
}

/** The address of all bulletins that were sent, of those of a list, and of one of them. */
export const bulletinsPath = '/bulletins/'
export const mailingListPath = (listSlug: string): string => `${bulletinsPath}${listSlug}/`
export const issuePath = (listSlug: string, slug: string): string => `${mailingListPath(listSlug)}${slug}/`

/** The address of the guided choice of somebody to talk to. */
export const findHelpPath = '/find-help/'

/** The address of the search page. */
export const searchPath = '/search/'

/** The address of the page for everybody who worries about a child. */
export const worriedPath = '/worried-about-a-child/'

/** A number in an address, written in the one way that counts: `7`, not `07`, `7.0` or `-7`. */
export function numberInPath(part: string | undefined): number | null {
  return part !== undefined && /^[1-9]\d{0,8}$/.test(part) ? Number(part) : null
}
