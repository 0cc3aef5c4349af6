import type { Content } from '#content/schema/content.ts'
import type { EventCard, HubEvent } from '#content/schema/event.ts'
import { questionsStanding, type QuestionsStanding } from '#cms/domain/question/takes-questions.ts'

/** What a reader can do about an event: book, or why not. */
export type BookingStanding = 'none' | 'open' | 'closed'

/** An event at the time of rendering. */
export interface EventView {
  isOver: boolean
  booking: BookingStanding
  questions: QuestionsStanding
  /** Its sessions, each with whether it is over; a single one is over when the event is. */
  sessions: (HubEvent['sessions'][number] & { isOver: boolean })[]
}

const end = ({ sessions }: Pick<EventCard, 'sessions'>) =>
  sessions
    .map(({ endsAt }) => endsAt)
    .toSorted()
    .at(-1)

/** Where an event stands now. Booking ends when the form says, or else when the event begins. */
export function readEvent(content: Pick<Content, 'validUntil'>, event: HubEvent): EventView {
  const isBefore = (instant: string) => content.validUntil(instant)
  const endsAt = end(event)
  const isOver = endsAt !== undefined && !isBefore(endsAt)
  const closesAt = event.booking?.closesAt ?? event.sessions[0]?.startsAt
  const canBook = !isOver && !event.isCancelled && (closesAt === undefined || isBefore(closesAt))
  return {
    isOver,
    booking: event.booking === undefined ? 'none' : canBook ? 'open' : 'closed',
    questions: questionsStanding(event, isBefore),
    sessions: event.sessions.map((session) => ({ ...session, isOver: isOver || (event.sessions.length > 1 && !isBefore(session.endsAt)) })),
  }
}

/** The first session of an event that is not over; the first of all when every one is. */
export function nextSession(content: Pick<Content, 'validUntil'>, { sessions }: Pick<EventCard, 'sessions'>): HubEvent['sessions'][number] {
  return sessions.length === 1 ? sessions[0]! : (sessions.find(({ endsAt }) => content.validUntil(endsAt)) ?? sessions[0]!)
}
