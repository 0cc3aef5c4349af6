import type { IncomingMessage } from 'node:http'
import type { Where } from 'payload'
import { newId } from '#cms/fields/id.ts'
import { mayBeDisclosure } from '#cms/domain/question/disclosure.ts'
import { mostWaiting } from '#cms/domain/question/limits.ts'
import { readQuestion, type Question } from '#cms/domain/question/read-question.ts'
import { shareOfNetwork } from '#cms/domain/question/share.ts'
import { questionsStanding } from '#cms/domain/question/takes-questions.ts'
import type { HubEvent } from '#content/schema/event.ts'
import { networkShares } from './network-shares.ts'
import type { Outcome, PublicForm, PublicTools, SentValues } from './public-form.ts'

const refused = (status: 404 | 409 | 429 | 503, message: string): Outcome => ({ isTaken: false, status, faults: [{ field: '', message }] })

const instead =
  'What you typed is still here: send it tomorrow, or ask it at the event. If it is about a child you are worried about, do not wait: open “Worried about a child?” at the top of this page.'
const networkIsFull = refused(
  429,
  `Many questions about this event have come from your network today, so it takes no more of them. ${instead}`,
)
const eventIsFull = refused(503, `So many questions about this event have come that no more can be taken today. ${instead}`)

/** Said before anything else to whoever tells of harm and is not understood. */
const helpFirst =
  'If you or a child are being hurt, do not wait for an answer: open “Worried about a child?” at the top of this page. If someone is in danger now, call 999.'

const day = 24 * 60 * 60 * 1000
const takeShare = networkShares()

const count = async ({ payload }: PublicTools, event: HubEvent, ...conditions: Where[]) =>
  (await payload.count({ collection: 'event-questions', where: { and: [{ event: { equals: event.id } }, ...conditions] } })).totalDocs

/** Why an event takes no more for the time being, if so. */
async function crowded(tools: PublicTools, event: HubEvent, request: IncomingMessage): Promise<Outcome | undefined> {
  const waits = { state: { equals: 'waiting' } }
  if ((await count(tools, event, waits)) >= mostWaiting) return eventIsFull
  const since = new Date(tools.now().getTime() - day).toISOString()
  const share = shareOfNetwork(await count(tools, event, waits, { receivedAt: { greater_than: since } }))
  if (share === 0) return eventIsFull
  return (await takeShare(request, event.id, share)) ? undefined : networkIsFull
}

/** What happens next: whoever may have told of harm to a child lands at the numbers to call. */
function taken(event: HubEvent, isWorrying: boolean): Outcome {
  const next = `/events/${event.slug}/question-sent/`
  const message = 'Your question has been sent. If it is answered, the answer appears on the page of the event.'
  if (!isWorrying) return { isTaken: true, next, message }
  const help = 'If a child is being hurt or you are, do not wait for an answer: the numbers to call are on the next page.'
  return { isTaken: true, next: `${next}#help`, message: `${message} ${help}` }
}

/** Keeps a question, once however often it is sent. */
async function keep(tools: PublicTools, event: HubEvent, value: Question, request: IncomingMessage): Promise<Outcome> {
  const isWorrying = mayBeDisclosure(value.question)
  if ((await count(tools, event, { question: { equals: value.question } })) > 0) return taken(event, isWorrying)
  const isCrowded = await crowded(tools, event, request)
  if (isCrowded) return isCrowded
  await tools.payload.create({
    collection: 'event-questions',
    data: {
      id: newId(),
      event: event.id,
      eventTitle: event.title,
      ...value,
      state: 'waiting',
      mayBeDisclosure: isWorrying,
      isPublished: false,
      keepsRole: false,
      receivedAt: tools.now().toISOString(),
    },
    depth: 0,
  })
  return taken(event, isWorrying)
}

async function judge(values: SentValues, tools: PublicTools, request: IncomingMessage): Promise<Outcome> {
  const now = tools.now().toISOString()
  const event = tools.contentAt(tools.now()).event(values.event ?? '')
  if (!event) return refused(404, 'This event is not on the site, so it takes no questions.')
  const standing = questionsStanding(event, (instant) => now < instant)
  if (standing === 'none') return refused(409, 'This event takes no questions.')
  if (standing === 'closed') return refused(409, 'This event takes no more questions.')
  const read = readQuestion(values)
  return read.ok ? keep(tools, event, read.value, request) : { isTaken: false, status: 422, faults: read.faults }
}

/** A question that somebody asks before an event. */
export const eventQuestion: PublicForm = {
  name: 'event-question',
  // A room full of people behind one address may ask; a program that tries words out may not.
  limit: { points: 30, duration: 10 * 60 },
  pageOf: ({ event = '' }, content) => (content.event(event) ? `/events/${event}/` : '/events/'),
  take: async (values, tools, request) => {
    const outcome = await judge(values, tools, request)
    if (outcome.isTaken || !mayBeDisclosure(values.question ?? '')) return outcome
    return { ...outcome, faults: [{ field: '', message: helpFirst }, ...outcome.faults] }
  },
}
