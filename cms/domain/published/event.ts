import { eventSchema, type HubEvent } from '#content/schema/event.ts'
import { answersOf } from './answers.ts'
import { bodyOf } from './body.ts'
import { published, type Fault, type Published } from './fault.ts'
import { instantOf, textOf, type Raw } from './raw.ts'

const group = (value: unknown): Raw => (value && typeof value === 'object' ? (value as Raw) : {})
const rows = (value: unknown): Raw[] => (Array.isArray(value) ? value.map(group) : [])

type Candidate = Record<'sessions' | 'place' | 'booking', unknown>

/** The parts of an event that are groups and lists, as the site has them; a draft may lack any. */
export function partsOfEvent(raw: Raw): Candidate {
  const [place, booking] = [group(raw.place), group(raw.booking)]
  const sessions = rows(raw.sessions).map(({ startsAt, endsAt }) => ({ startsAt: instantOf(startsAt), endsAt: instantOf(endsAt) }))
  return {
    sessions: sessions.toSorted((a, b) => String(a.startsAt).localeCompare(String(b.startsAt))),
    place: {
      isOnline: place.isOnline === true,
      name: textOf(place.name),
      address: (textOf(place.address) ?? '').split('\n').flatMap((line) => textOf(line) ?? []),
    },
    booking: textOf(booking.href) && {
      href: textOf(booking.href),
      label: textOf(booking.label) ?? 'Book a place',
      closesAt: instantOf(booking.closesAt),
    },
  }
}

function placeFaults({ place }: Candidate): Fault[] {
  const { isOnline, name } = place as HubEvent['place']
  return isOnline || name ? [] : [{ field: 'place.name', message: 'is missing. Write where it is, or tick that people can join online.' }]
}

/** An event of the store as the site shows it; `raw.asked` are the questions sent by the form that are answered and published. */
export function publishedEvent(raw: Raw): Published<HubEvent> {
  const body = bodyOf(raw.body)
  const parts = partsOfEvent(raw)
  const answers = raw.takesQuestions === true ? answersOf(raw) : undefined
  const updatedAt = instantOf(raw.updatedAt)
  const candidate = {
    id: raw.id,
    slug: textOf(raw.slug),
    title: textOf(raw.title),
    summary: textOf(raw.summary),
    kind: raw.kind,
    audiences: raw.audience ?? [],
    whoFor: textOf(raw.whoFor),
    ...parts,
    cost: textOf(raw.cost),
    isPaid: raw.isPaid === true,
    isCancelled: raw.isCancelled === true,
    questions: answers && { closesAt: instantOf(raw.questionsCloseAt), answered: answers.answered },
    body: body.blocks,
    drawing: textOf(raw.drawing),
    publishedAt: instantOf(raw.publishedAt) ?? updatedAt,
    updatedAt: [updatedAt, answers?.changedAt]
      .filter((at) => at !== undefined)
      .toSorted()
      .at(-1),
  }
  // An event may have no body at all.
  const bodyFaults = body.faults.filter(({ field, message }) => field !== 'body' || message !== 'is missing.')
  const extra = [...bodyFaults, ...placeFaults(parts), ...(answers?.faults ?? [])]
  return inFormsWords(published(eventSchema, candidate, { audiences: 'audience' }, extra))
}

const formNames: Record<string, string> = { 'questions.closesAt': 'questionsCloseAt' }

/** Faults under the names that the form has for their fields. */
function inFormsWords(result: Published<HubEvent>): Published<HubEvent> {
  if (result.ok) return result
  return { ok: false, faults: result.faults.map((fault) => ({ ...fault, field: formNames[fault.field] ?? fault.field })) }
}
