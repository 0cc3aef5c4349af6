import type { BasePayload, Where } from 'payload'
import { hasLapsed } from '#cms/domain/publishing/lapsed-facts.ts'
import { inEssexTime } from '../time.ts'
import type { DashboardItem } from './DashboardList.tsx'

const most = 20
const day = 24 * 60 * 60 * 1000
const inDays = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric' })

type Titled = { id: string; title?: string | null; name?: string | null; statement?: string | null }

const item = (collection: string, doc: Titled, remark: string): DashboardItem => ({
  href: `/admin/collections/${collection}/${doc.id}`,
  label: doc.title ?? doc.name ?? doc.statement ?? 'Untitled',
  remark,
})

/** Collections that authors write. */
const written = ['articles', 'pages', 'events', 'documents'] as const
/** Those whose documents have a day by which somebody must check them again. */
const reviewed = ['articles', 'pages', 'documents'] as const

const find = async <Collection extends (typeof written)[number]>(
  payload: BasePayload,
  collection: Collection,
  where: Where,
  sort: string,
  draft: boolean,
) => (await payload.find({ collection, where, sort, draft, limit: most, depth: 0 })).docs

/** Drafts whose author asked for an editor. */
export async function waitingForApproval(payload: BasePayload): Promise<DashboardItem[]> {
  const items: DashboardItem[] = []
  for (const collection of written) {
    const where: Where = { and: [{ isWaiting: { equals: true } }, { _status: { equals: 'draft' } }] }
    for (const doc of await find(payload, collection, where, 'updatedAt', true))
      items.push(item(collection, doc, `since ${inDays.format(new Date(doc.updatedAt))}`))
  }
  return items
}

/** What a person began and nobody has published, the newest first. */
export async function draftsOf(payload: BasePayload, personId: string): Promise<DashboardItem[]> {
  const items: DashboardItem[] = []
  for (const collection of written) {
    const where: Where = { and: [{ author: { equals: personId } }, { _status: { equals: 'draft' } }] }
    for (const doc of await find(payload, collection, where, '-updatedAt', true))
      items.push(
        item(
          collection,
          doc,
          `${doc.isWaiting ? 'waiting for an editor since' : 'last changed'} ${inDays.format(new Date(doc.updatedAt))}`,
        ),
      )
  }
  return items
}

/** Live documents that must be checked within 30 days, the most overdue first. */
export async function dueForReview(payload: BasePayload, now: Date): Promise<DashboardItem[]> {
  const items: DashboardItem[] = []
  for (const collection of reviewed) {
    const where: Where = {
      and: [{ reviewBy: { less_than: new Date(now.getTime() + 30 * day).toISOString() } }, { _status: { equals: 'published' } }],
    }
    for (const doc of await find(payload, collection, where, 'reviewBy', false)) {
      const reviewBy = new Date(doc.reviewBy ?? now)
      items.push(item(collection, doc, `${reviewBy < now ? 'overdue since' : 'by'} ${inDays.format(reviewBy)}`))
    }
  }
  return items
}

/** Live help lines and figures that nobody has checked for 180 days. */
export async function lapsedFacts(payload: BasePayload, now: Date): Promise<DashboardItem[]> {
  const items: DashboardItem[] = []
  for (const collection of ['helplines', 'claims'] as const) {
    const { docs } = await payload.find({
      collection,
      where: { _status: { equals: 'published' } },
      sort: 'checkedOn',
      limit: most,
      depth: 0,
    })
    for (const doc of docs.filter(({ checkedOn }) => hasLapsed(checkedOn, now)))
      items.push(item(collection, doc, `last checked ${inDays.format(new Date(doc.checkedOn))}`))
  }
  return items
}

/** Pages that could not be rendered. */
export async function failedPages(payload: BasePayload): Promise<DashboardItem[]> {
  const { docs } = await payload.find({ collection: 'render-failures', sort: '-updatedAt', limit: most, depth: 0 })
  return Promise.all(
    docs.map(async (doc) => {
      const titled = doc.kind === 'template' ? null : await titledOf(payload, doc.kind, doc.document)
      if (titled) return item(doc.kind, titled, doc.message)
      return { href: `/admin/collections/render-failures/${doc.id}`, label: doc.document, remark: doc.message }
    }),
  )
}

/** The document that a failure is about, `null` when its kind has none or it is gone. */
async function titledOf(payload: BasePayload, kind: string, id: string): Promise<Titled | null> {
  if (!(kind in payload.collections)) return null
  return payload.findByID({ collection: kind as 'articles', id, draft: true, depth: 0, disableErrors: true })
}

/** What goes live or comes down next. */
export async function comingUp(payload: BasePayload): Promise<DashboardItem[]> {
  const { docs } = await payload.find({
    collection: 'schedules',
    where: { state: { equals: 'waiting' } },
    sort: 'at',
    limit: most,
    depth: 0,
  })
  return docs.map((doc) => ({
    href: `/admin/collections/schedules/${doc.id}`,
    label: doc.summary ?? 'Schedule',
    remark: inEssexTime(doc.at),
  }))
}

/**
 * Questions that readers sent before an event and nobody has answered or set aside: those that may be a disclosure (`worrying`), or the
 * others; the longest wait first.
 */
export async function waitingQuestions(payload: BasePayload, which: 'worrying' | 'others'): Promise<DashboardItem[]> {
  const mayBeDisclosure = which === 'worrying' ? { equals: true } : { not_equals: true }
  const { docs } = await payload.find({
    collection: 'event-questions',
    where: { and: [{ state: { equals: 'waiting' } }, { mayBeDisclosure }] },
    sort: 'receivedAt',
    limit: most,
    depth: 0,
  })
  return docs.map(({ id, question, eventTitle, receivedAt }) => ({
    href: `/admin/collections/event-questions/${id}`,
    label: question.length > 120 ? `${question.slice(0, 119)}…` : question,
    remark: `before “${eventTitle ?? 'an event'}”, since ${inDays.format(new Date(receivedAt))}`,
  }))
}
