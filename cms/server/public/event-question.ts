import { newId } from '#cms/fields/id.ts'
import { mostWaiting } from '#cms/domain/question/limits.ts'
import { readQuestion, type Question } from '#cms/domain/question/read-question.ts'
import { questionsStanding } from '#cms/domain/question/takes-questions.ts'
import type { HubEvent } from '#content/schema/event.ts'
import type { Outcome, PublicForm, PublicTools } from './public-form.ts'

const refused = (status: 404 | 409 | 503, message: string): Outcome => ({ isTaken: false, status, faults: [{ field: '', message }] })

const count = async ({ payload }: PublicTools, event: HubEvent, where: { question: string } | { state: string }) => {
  const [[field, value]] = Object.entries(where) as [[string, string]]
  const and = [{ event: { equals: event.id } }, { [field]: { equals: value } }]
  return (await payload.count({ collection: 'event-questions', where: { and } })).totalDocs
}

/** Keeps a question, once however often it is sent. */
async function keep(tools: PublicTools, event: HubEvent, value: Question): Promise<Outcome> {
  const taken: Outcome = {
    isTaken: true,
    next: `/events/${event.slug}/question-sent/`,
    message: 'Your question has been sent. If it is answered, the answer appears on the page of the event.',
  }
  if ((await count(tools, event, { question: value.question })) > 0) return taken
  if ((await count(tools, event, { state: 'waiting' })) >= mostWaiting)
    return refused(503, 'So many questions are waiting that no more can be taken just now. Try again in a day or two.')
  await tools.payload.create({
    collection: 'event-questions',
    data: {
      id: newId(),
      event: event.id,
      eventTitle: event.title,
      ...value,
      state: 'waiting',
      isPublished: false,
      keepsRole: false,
      receivedAt: tools.now().toISOString(),
    },
    depth: 0,
  })
  return taken
}

/** A question that somebody asks before an event. */
export const eventQuestion: PublicForm = {
  name: 'event-question',
  // A room full of people behind one address may ask; a program that tries words out may not.
  limit: { points: 30, duration: 10 * 60 },
  pageOf: ({ event = '' }, content) => (content.event(event) ? `/events/${event}/` : '/events/'),
  take: async (values, tools) => {
    const now = tools.now().toISOString()
    const event = tools.contentAt(tools.now()).event(values.event ?? '')
    if (!event) return refused(404, 'This event is not on the site, so it takes no questions.')
    const standing = questionsStanding(event, (instant) => now < instant)
    if (standing === 'none') return refused(409, 'This event takes no questions.')
    if (standing === 'closed') return refused(409, 'This event takes no more questions.')
    const read = readQuestion(values)
    return read.ok ? keep(tools, event, read.value) : { isTaken: false, status: 422, faults: read.faults }
  },
}
