import { fromMarkdown } from '#cms/domain/body/from-markdown.ts'
import { fromEssexTime } from '#cms/domain/publishing/essex-time.ts'
import type { ReferenceEvent } from './reference-content.ts'
import { readDocument } from './read-document.ts'
import { eventHeadSchema, type EventHead } from './schemas.ts'
import type { Tell } from './tell.ts'

const instantOf = (essexTime: string) => fromEssexTime(essexTime)!.toISOString()

function sessionsOf({ sessions }: EventHead, tell: Tell): ReferenceEvent['sessions'] {
  const backwards = sessions.findIndex(({ from, until }) => instantOf(from) >= instantOf(until))
  if (backwards >= 0) tell(`sessions[${backwards}] must end (until) after it begins (from)`)
  return sessions
    .map(({ from, until }) => ({ startsAt: instantOf(from), endsAt: instantOf(until) }))
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
}

function questionsOf({ questions }: EventHead, tell: Tell): ReferenceEvent['questions'] {
  if (!questions) return undefined
  const answered = questions.answered.map(({ question, answer }, index) => {
    const { blocks, faults } = fromMarkdown(answer)
    for (const { reason } of faults) tell(`questions.answered[${index}].answer: ${reason}`)
    return { question, answer: blocks }
  })
  return { closesAt: instantOf(questions.closesAt), answered }
}

/** Reads `events/<slug>.md`; nothing, with its faults told, when it does not fit. */
export function readEvent(name: string, text: string, tell: Tell): ReferenceEvent[] {
  let isSound = true
  const tellFault: Tell = (reason, line) => {
    isSound = false
    tell(reason, line)
  }
  const found = readDocument(name, text, eventHeadSchema, tellFault)
  if (!found) return []
  const { publishedOn, sessions: _sessions, booking, questions: _questions, place, ...head } = found.head
  if (!place.isOnline && place.name === undefined) tellFault('place needs a name, unless it is online (isOnline: true)')
  const event: ReferenceEvent = {
    id: found.slug,
    slug: found.slug,
    ...head,
    place,
    sessions: sessionsOf(found.head, tellFault),
    booking: booking && { ...booking, closesAt: booking.closesAt && instantOf(booking.closesAt) },
    questions: questionsOf(found.head, tellFault),
    body: found.body,
    publishedAt: `${publishedOn}T09:00:00.000Z`,
  }
  return isSound ? [event] : []
}
