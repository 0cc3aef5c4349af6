import { longestQuestion, longestRole, mostAnswers } from './limits.ts'

const figure = (count: number) => count.toLocaleString('en-GB')

/** What is said of a text with too many characters. */
export const tooLong = (what: string, text: unknown, most: number): string =>
  `${what} is ${figure(String(text).length)} characters long. Shorten it to ${figure(most)} or fewer.`

/** A fault of one of the answers of an event, with the path from the event to its field. */
export interface AnswerFault {
  path: string
  label: string
  message: string
}

const limits = [
  ['question', 'Question', longestQuestion],
  ['role', 'Asked by', longestRole],
] as const

/** What is too much of the answers that editors wrote into an event (`answered`), however little else of it is right. */
export function oversizeAnswers(answered: unknown): AnswerFault[] {
  if (!Array.isArray(answered)) return []
  if (answered.length > mostAnswers)
    return [{ path: 'answered', label: 'Answers', message: `There are ${figure(answered.length)} answers. Keep ${mostAnswers} or fewer.` }]
  return (answered as (Readonly<Record<string, unknown>> | null)[]).flatMap((row, place) =>
    limits.flatMap(([name, label, most]) => {
      const text = row?.[name]
      if (typeof text !== 'string' || text.length <= most) return []
      return [{ path: `answered.${place}.${name}`, label, message: tooLong(label, text, most) }]
    }),
  )
}
