import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Event, EventQuestion } from '#cms/payload-types.ts'
import { openTestHub, type TestHub } from './hub.ts'
import { publicSide, type PublicSide } from './public-side.ts'

/** When the forum is. */
export const forumDay = { startsAt: '2027-01-20T09:30:00.000Z', endsAt: '2027-01-20T12:30:00.000Z' } as Event['sessions'][number]

/** When questions are asked before it. */
export const askedAt = '2026-11-23T12:00:00.000Z'

/** A question that keeps to the rules. */
export const words = 'How do we share what a child told us?'

/** A forum that takes questions, on the public side of a hub. */
interface Forum {
  event: Event
  /** Asks by the form, as a browser would. */
  ask(fields: Record<string, string>, options?: Parameters<PublicSide['send']>[2]): Promise<Response>
  /** The questions that were kept. */
  kept(): Promise<EventQuestion[]>
  /** What readers get at the forum's address. */
  page(): string
}

/** A new forum, live, at the time when questions are asked. */
async function newForum(hub: TestHub, site: PublicSide): Promise<Forum> {
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

/** What a file of tests about forms works on. */
export interface Opened {
  hub: TestHub
  site: PublicSide
  /** Another one for each test. */
  forum: Forum
}

/** Opens a hub with its public side for the tests of a file, and a new forum on it before each. Filled once the first test begins. */
export function openForums(): Opened {
  const opened = {} as Opened
  beforeAll(async () => {
    opened.hub = await openTestHub()
    await opened.hub.settings()
    opened.site = await publicSide(opened.hub, askedAt)
  })
  afterAll(async () => {
    await opened.site?.stop()
    await opened.hub?.stop()
  })
  beforeEach(async () => void (opened.forum = await newForum(opened.hub, opened.site)))
  return opened
}
