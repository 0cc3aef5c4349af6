import type { PayloadRequest } from 'payload'
import { csvLine } from '#cms/domain/approval/csv.ts'
import { deliveryReportPage } from '#cms/domain/approval/delivery-report.ts'
import { deliveryReportWords, deliveryStateWords } from '#cms/domain/approval/sending-words.ts'
import { approvalStanding } from '#cms/domain/approval/standing.ts'
import { totalOf } from '#cms/domain/approval/progress.ts'
import { sectorNames, type Sector } from '#cms/domain/subscriber/sectors.ts'
import { listNames } from './audience.ts'
import { sendingById } from './chosen-sending.ts'
import { onlyPublishers, type Ask } from './requests.ts'
import { officerTools } from './tools.ts'

const perPage = 1000
const columns = ['Address', 'What happened', 'Why', 'Report', 'Accepted at', 'Delivered at', 'Bounced at', 'Marked as spam at'] as const

/** Adds one to what a map counts under a name. */
const count = (counts: Map<string, number>, name: string) => void counts.set(name, (counts.get(name) ?? 0) + 1)

/** How many copies were accepted for people of each sector, the most first. */
async function acceptedBySector(req: PayloadRequest, sendingId: string): Promise<Map<string, number>> {
  const bySector = new Map<string, number>()
  for await (const rows of officerTools(req).store.rowsChosen(sendingId, { state: 'accepted' })) {
    const ids = rows.flatMap(({ subscriberId, isCanary }) => (subscriberId && !isCanary ? [subscriberId] : []))
    const people = await req.payload.find({ collection: 'subscribers', where: { id: { in: ids } }, depth: 0, pagination: false })
    for (const { sector } of people.docs) count(bySector, sector ? sectorNames[sector as Sector] : 'Not known')
  }
  return new Map([...bySector].toSorted(([, a], [, b]) => b - a))
}

async function excludedByReason(req: PayloadRequest, sendingId: string): Promise<Map<string, number>> {
  const byReason = new Map<string, number>()
  for await (const rows of officerTools(req).store.rowsChosen(sendingId, { state: 'excluded' }))
    for (const { why, isCanary } of rows) if (!isCanary) count(byReason, why ?? 'Not known')
  return new Map([...byReason].toSorted(([, a], [, b]) => b - a))
}

async function asCsv(req: PayloadRequest, sendingId: string): Promise<Response> {
  const pieces = [`\uFEFF${csvLine(columns)}`]
  for (let page = 1; ; page += 1) {
    const where = { sending: { equals: sendingId } }
    const { docs, hasNextPage } = await req.payload.find({ collection: 'deliveries', where, sort: 'id', page, limit: perPage, depth: 0 })
    for (const { address, state, why, isCanary, report, acceptedAt, deliveredAt, bouncedAt, complainedAt } of docs) {
      const told = [report ? deliveryReportWords[report] : '', acceptedAt, deliveredAt, bouncedAt, complainedAt]
      pieces.push(
        csvLine([
          address ?? 'Address removed',
          deliveryStateWords[state],
          why ?? (isCanary ? 'A watched mailbox.' : ''),
          ...told.map((cell) => cell ?? ''),
        ]),
      )
    }
    if (!hasNextPage) break
  }
  const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="delivery.csv"' }
  return new Response(pieces.join(''), { headers: { ...headers, 'cache-control': 'no-store' } })
}

/** `GET /api/sendings/:id/report`: a page of counts to print; with `format=csv` the ledger row by row. */
export async function deliveryReport({ id, req }: Ask): Promise<Response> {
  onlyPublishers(req)
  const sending = await sendingById(req, id)
  if (req.searchParams.get('format') === 'csv') return asCsv(req, id)
  const { store, clock } = officerTools(req)
  const { states, reports } = await store.counts(id, clock.now())
  const names = await listNames(req, sending.lists)
  const { title, kind, state, at, finishedAt, stateReason } = sending
  const isHandedOver = totalOf({ states, reports }) > 0 && !states.waiting
  const issue = { state, at: at.toISOString(), finishedAt: finishedAt?.toISOString(), reason: stateReason ?? undefined, isHandedOver }
  const page = deliveryReportPage({
    ...{ title, kind, states, reports, at: at.toISOString(), madeAt: clock.now().toISOString() },
    words: approvalStanding({ digest: null, approvals: [], issue }),
    lists: sending.lists.map((list) => names.get(list)?.name ?? 'a list that is gone'),
    exclusions: [...(await excludedByReason(req, id))].map(([reason, people]) => ({ reason, count: people })),
    sectors: [...(await acceptedBySector(req, id))].map(([label, people]) => ({ label, count: people })),
  })
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } })
}
