import type { Block } from '#content/schema/block.ts'
import { eventSchema, sessionSchema, type HubEvent } from '#content/schema/event.ts'
import { answersOf } from '#cms/domain/published/answers.ts'
import { partsOfEvent, publishedEvent } from '#cms/domain/published/event.ts'
import { instantOf, textOf, type Raw } from '#cms/domain/published/raw.ts'
import { gapsOf, lenient, noSlug } from './lenient.ts'

/**
 * An event as its editors left it, however little that is; it may have no session yet. `loose` are its values as every draft has them,
 * `at` is the instant of the preview.
 */
export function draftEvent(raw: Raw, loose: Raw, body: Block[], at: string): HubEvent {
  const parts = partsOfEvent(raw)
  const fallback = { id: raw.id, slug: noSlug, title: '', summary: '', kind: 'event', audiences: [], publishedAt: at, updatedAt: at }
  const values = {
    ...loose,
    kind: raw.kind,
    whoFor: textOf(raw.whoFor),
    place: parts.place,
    booking: parts.booking,
    cost: textOf(raw.cost),
    isPaid: raw.isPaid === true,
    isCancelled: raw.isCancelled === true,
  }
  return {
    ...lenient(eventSchema, values, fallback),
    sessions: (parts.sessions as unknown[]).filter((session) => sessionSchema.safeParse(session).success),
    body,
    questions:
      raw.takesQuestions === true ? { closesAt: instantOf(raw.questionsCloseAt) ?? at, answered: answersOf(raw).answered } : undefined,
    gaps: gapsOf(publishedEvent(raw)),
  } as unknown as HubEvent
}
