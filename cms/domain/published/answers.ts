import type { AnsweredQuestion } from '#content/schema/event.ts'
import { fromLexical } from '#cms/domain/body/from-lexical.ts'
import type { Fault } from './fault.ts'
import { instantOf, textOf, type Raw } from './raw.ts'

/** The answers under an event, when the last of those that were asked by the form was changed, and what is wrong with those of the event itself. */
export interface Answers {
  answered: AnsweredQuestion[]
  changedAt: string | undefined
  faults: Fault[]
}

/** The rows of a list. What is no row counts as an empty one, so that it is named as a fault or left out. */
const rows = (value: unknown): Raw[] => (Array.isArray(value) ? Array.from(value as unknown[], (row) => ({ ...(row as Raw | null) })) : [])

/** A question with its answer as the site shows it. */
const answerOf = ({ question, answer, role, keepsRole }: Raw): AnsweredQuestion => ({
  question: textOf(question) ?? '',
  answer: fromLexical(answer).blocks,
  role: keepsRole === true ? textOf(role) : undefined,
})

/** What a kill or a hand in the database left half is shown to nobody. */
const isWhole = (row: Raw) => faultsOf(row, 0).length === 0

function faultsOf(row: Raw, place: number): Fault[] {
  const { blocks, faults } = fromLexical(row.answer)
  const field = `answered.${place}`
  return [
    ...(textOf(row.question) ? [] : [{ field: `${field}.question`, message: 'is missing.' }]),
    ...(blocks.length === 0 && faults.length === 0 ? [{ field: `${field}.answer`, message: 'is missing.' }] : []),
    ...faults.map(({ message }) => ({ field: `${field}.answer`, message })),
  ]
}

/**
 * The answers of an event: first those that editors wrote into it, then the published ones to questions sent by the form (`asked`), the
 * oldest question first. A role stands there only where an editor kept it.
 */
export function answersOf(raw: Raw): Answers {
  const own = rows(raw.answered)
  const asked = rows(raw.asked).toSorted((a, b) => (instantOf(a.receivedAt) ?? '').localeCompare(instantOf(b.receivedAt) ?? ''))
  return {
    answered: [...own.map((row) => ({ ...row, keepsRole: true })), ...asked].filter(isWhole).map(answerOf),
    changedAt: asked
      .flatMap(({ updatedAt }) => instantOf(updatedAt) ?? [])
      .toSorted()
      .at(-1),
    faults: own.flatMap(faultsOf),
  }
}
