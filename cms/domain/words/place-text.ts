import type { EventCard } from '#content/schema/event.ts'

/** Where an event is, in a few words: "County Hall, Chelmsford, or online". */
export function placeText({ isOnline, name }: EventCard['place']): string {
  if (!name) return isOnline ? 'Online' : ''
  return isOnline ? `${name}, or online` : name
}
