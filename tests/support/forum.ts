import type { Event, EventQuestion } from '#cms/payload-types.ts'
import type { TestHub } from './hub.ts'
import type { PublicSide } from './public-side.ts'

/** When the forum is. */
export const forumDay = { startsAt: '2027-01-20T09:30:00.000Z', endsAt: '2027-01-20T12:30:00.000Z' } as Event['sessions'][number]

/** When questions are asked before it. */
export const askedAt = '2026-11-23T12:00:00.000Z'

/** A question that keeps to the rules. */
export const words = 'How do we share what a child told us?'

/** A forum that takes questions, on the public side of a hub. */
export interface Forum {
  event: Event
  /** Asks by the form, as a browser would. */
  ask(fields: Record<string, string>, options?: Parameters<PublicSide['send']>[2]): Promise<Response>
  /** The questions that were kept. */
  kept(): Promise<EventQuestion[]>
  /** What readers get at the forum's address. */
  page(): string
}

/** A new forum, live, at the time when questions are asked. */
export async function newForum(hub: TestHub, site: PublicSide): Promise<Forum> {
  site.clock.set(askedAt)
  const event = await hub.event({ takesQuestions: true, questionsCloseAt: '2027-01-18T17:00:00.000Z', sessions: [forumDay] })
  await site.publisher.publishChanges()
  const where = { event: { equals: event.id } }
  return {
    event,
    ask: (fields, options) => site.send('event-questions', { event: event.slug, ...fields }, options),
    kept: async () => (await hub.payload.find({ collection: 'event-questions', where, depth: 0, pagination: false })).docs,
    page: () => site.page(`/events/${event.slug}/`) ?? '',
  }
}
