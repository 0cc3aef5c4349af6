import type { BasePayload } from 'payload'
import type { DeliveryReport } from '#cms/domain/bulletin/statuses.ts'
import { canaryAlarms, watchedSince, type CanaryAlarm, type WatchedCopy } from '#cms/domain/delivery/canary-alarm.ts'
import { canaryMail } from '#cms/domain/mail/canary-mail.ts'
import type { CanaryWatch } from '#cms/jobs/watch-canaries/ports.ts'
import { isOutboxId } from '../mail/outbox-batch.ts'
import { openTables } from './tables/open-tables.ts'

/** A worker that died while it told has lost its claim after this many milliseconds. */
const claimLifetime = 2 * 60 * 1000

async function undelivered(payload: BasePayload, since: Date): Promise<WatchedCopy[]> {
  const tables = openTables(payload)
  const where = { isCanary: true, acceptedAt: { above: since }, state: 'accepted', deliveredAt: null }
  const only = ['sending', 'bulletin', 'address', 'acceptedAt', 'report', 'providerId']
  // A mail in the outbox never left, so nothing is reported of it.
  const rows = (await tables.find('deliveries', where, { only })).filter(({ providerId }) => !isOutboxId(providerId as string | null))
  const sendings = await tables.find(
    'sendings',
    { id: { in: [...new Set(rows.map(({ sending }) => sending))] } },
    { only: ['id', 'title'] },
  )
  const titles = new Map(sendings.map(({ id, title }) => [id, title as string]))
  return rows.map(({ sending, bulletin, address, acceptedAt, report }) => ({
    sendingId: sending as string,
    bulletinId: bulletin as string,
    title: titles.get(sending) ?? '',
    address: (address as string | null) ?? 'a watched mailbox',
    acceptedAt: acceptedAt as Date,
    report: report as DeliveryReport | null,
  }))
}

/** What is wrong with deliveries to watched mailboxes at this moment, for the screens of those who publish. An alarm ends by itself when the report comes. */
export async function currentCanaryAlarms(payload: BasePayload, now: Date): Promise<CanaryAlarm[]> {
  return canaryAlarms(await undelivered(payload, watchedSince(now)), now)
}

async function publisherAddresses(payload: BasePayload): Promise<string[]> {
  const where = { role: { in: ['admin', 'editor'] } }
  const { docs } = await payload.find({ collection: 'users', where, depth: 0, pagination: false })
  return docs.map(({ email }) => email)
}

/** Watches mailboxes in the ledger of the store; who has been told is kept as claims of work. */
export function openCanaryWatch(payload: BasePayload, siteUrl: string): CanaryWatch {
  const add = (id: string, now: Date) =>
    payload.create({ collection: 'job-claims', data: { id, at: now.toISOString() }, depth: 0 }).then(
      () => true,
      () => false,
    )
  const toldId = (sendingId: string) => `canaries-told:${sendingId}`
  return {
    undelivered: (since) => undelivered(payload, since),
    claim: async (sendingId, now) => {
      const { totalDocs } = await payload.count({ collection: 'job-claims', where: { id: { equals: toldId(sendingId) } } })
      if (totalDocs > 0) return false
      const id = `canaries:${sendingId}`
      const dead = new Date(now.getTime() - claimLifetime).toISOString()
      await payload.db.deleteMany({ collection: 'job-claims', where: { and: [{ id: { equals: id } }, { at: { less_than: dead } }] } })
      return add(id, now)
    },
    tell: async (alarm) => {
      const { subject, html } = canaryMail(alarm, siteUrl)
      // One mail each: an address that is no more must not keep the others from hearing of it.
      const sent = await Promise.allSettled((await publisherAddresses(payload)).map((to) => payload.sendEmail({ to, subject, html })))
      const faults = sent.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))
      if (faults.length > 0 && faults.length === sent.length) throw new AggregateError(faults, 'Nobody could be written to.')
    },
    told: async (sendingId, now) => void (await add(toldId(sendingId), now)),
  }
}
