import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { BasePayload } from 'payload'
import { idOf, instantOf, type Raw } from '#cms/domain/published/raw.ts'
import { shortDigest } from '../release/digest.ts'

/** The mark of one published answer: which question, for which event, as of when. */
interface AnswerMark {
  id: string
  event: string
  at: string
}

/** An event's stamp with the published answers that its page shows: another one after each change of any of them. */
export function stampWith(stamp: string, answers: readonly Omit<AnswerMark, 'event'>[]): string {
  if (answers.length === 0) return stamp
  const marks = answers.map(({ id, at }) => `${id} ${at}`).toSorted()
  return `${stamp} ${shortDigest(marks.join('\n'))}`
}

async function sqliteMarks(payload: BasePayload): Promise<AnswerMark[]> {
  const statement = `select id, event_id, updated_at from event_questions where is_published = 1 and event_id is not null`
  const { rows } = await (payload.db as unknown as SQLiteAdapter).client.execute(statement)
  return rows.map((row) => ({ id: String(row.id), event: String(row.event_id), at: new Date(String(row.updated_at)).toISOString() }))
}

async function mongodbMarks(payload: BasePayload): Promise<AnswerMark[]> {
  const model = (payload.db as unknown as MongooseAdapter).collections['event-questions']
  if (!model) throw new Error('The database has no collection event-questions.')
  type Row = { _id: unknown; event?: unknown; updatedAt: Date | string }
  const rows = await model.find({ isPublished: true }, { event: 1, updatedAt: 1 }).lean<Row[]>()
  return rows.flatMap((row) =>
    row.event ? [{ id: String(row._id), event: String(row.event), at: new Date(row.updatedAt).toISOString() }] : [],
  )
}

/** The marks of all published answers by event: one statement through the store's own driver. */
export async function answerMarks(payload: BasePayload): Promise<Map<string, AnswerMark[]>> {
  const marks = await (payload.db.name === 'sqlite' ? sqliteMarks(payload) : mongodbMarks(payload))
  return Map.groupBy(marks, ({ event }) => event)
}

/** Events as the store gives them, each with the published answers to questions sent by the form, as `asked`. */
export async function withAnswers<Event extends Raw>(
  payload: BasePayload,
  events: readonly Event[],
): Promise<(Event & { asked: Raw[] })[]> {
  if (events.length === 0) return []
  const { docs } = await payload.find({
    collection: 'event-questions',
    where: { and: [{ event: { in: events.map(({ id }) => String(id)) } }, { isPublished: { equals: true } }] },
    depth: 0,
    pagination: false,
  })
  const byEvent = Map.groupBy(docs as unknown as Raw[], ({ event }) => idOf(event) ?? '')
  return events.map((event) => ({ ...event, asked: byEvent.get(String(event.id)) ?? [] }))
}

/** The stamp of an event as `withAnswers` gives it. */
export function eventStamp({ updatedAt, asked }: Raw & { asked: Raw[] }): string {
  return stampWith(
    instantOf(updatedAt) ?? '',
    asked.map((row) => ({ id: String(row.id), at: instantOf(row.updatedAt) ?? '' })),
  )
}
