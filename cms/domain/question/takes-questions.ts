import type { HubEvent } from '#content/schema/event.ts'

/** Whether people can ask something before an event: it never took questions, it takes them, or the time for them is over. */
export type QuestionsStanding = 'none' | 'open' | 'closed'

/** Where an event's questions stand. `isBefore` says whether an instant is still to come. */
export function questionsStanding(
  { questions, isCancelled, sessions }: Pick<HubEvent, 'questions' | 'isCancelled' | 'sessions'>,
  isBefore: (instant: string) => boolean,
): QuestionsStanding {
  if (!questions) return 'none'
  const isOpen = !isCancelled && isBefore(questions.closesAt) && sessions.some(({ endsAt }) => isBefore(endsAt))
  return isOpen ? 'open' : 'closed'
}
