import type { BasePayload, Where } from 'payload'
import { currentCanaryAlarms } from '#cms/adapters/ledger/canaries.ts'
import { sendingStateWords } from '#cms/domain/approval/sending-words.ts'
import { inEssexTime } from '../time.ts'
import type { DashboardItem } from './DashboardList.tsx'

const most = 20
/** Deliveries that are looked through for rows that nobody has settled. */
const mostLooked = 20

const hrefOf = (sendingId: string) => `/admin/collections/sendings/${sendingId}`

async function inStates(payload: BasePayload, states: readonly string[]): Promise<DashboardItem[]> {
  const where = { state: { in: [...states] } }
  const { docs } = await payload.find({ collection: 'sendings', where, sort: 'at', limit: most, depth: 0 })
  return docs.map(({ id, title, state, at, stateReason }) => ({
    href: hrefOf(id),
    label: title,
    remark: [`${sendingStateWords[state]}, ${inEssexTime(at)}`, stateReason].filter(Boolean).join('. '),
  }))
}

/** Bulletins that go out now or at a time, the soonest first. */
export const bulletinsUnderWay = (payload: BasePayload): Promise<DashboardItem[]> => inStates(payload, ['freezing', 'sending', 'scheduled'])

/** Sendings that only a person sets going, and ended ones with copies of which nobody knows. */
export async function bulletinsWaiting(payload: BasePayload): Promise<DashboardItem[]> {
  const items = await inStates(payload, ['paused', 'waiting'])
  const ended = await payload.find({
    collection: 'sendings',
    where: { state: { in: ['done', 'stopped'] } },
    sort: '-at',
    limit: mostLooked,
    depth: 0,
  })
  for (const { id, title } of ended.docs) {
    const where: Where = { and: [{ sending: { equals: id } }, { state: { equals: 'unconfirmed' } }] }
    const { totalDocs } = await payload.count({ collection: 'deliveries', where })
    if (totalDocs > 0)
      items.push({ href: hrefOf(id), label: title, remark: `${totalDocs.toLocaleString('en-GB')} unconfirmed: somebody has to decide` })
  }
  return items
}

/** Watched mailboxes that did not get a bulletin in time. */
export async function bulletinAlarms(payload: BasePayload, now: Date): Promise<DashboardItem[]> {
  return (await currentCanaryAlarms(payload, now)).map(({ sendingId, title, words }) => ({
    href: hrefOf(sendingId),
    label: title,
    remark: words,
  }))
}
