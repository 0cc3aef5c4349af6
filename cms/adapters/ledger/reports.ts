import type { BasePayload } from 'payload'
import type { DeliveryReport } from '#cms/domain/bulletin/statuses.ts'
import { replaceableBy } from '#cms/domain/delivery/report-order.ts'
import type { ReportedRow, ReportLedger } from '#cms/jobs/take-reports/ports.ts'
import { createAddressHash } from '../subscribers/address-hash.ts'
import { suppressing } from './reports-suppress.ts'
import { openTables } from './tables/open-tables.ts'
import type { Row, Tables } from './tables/tables.ts'

/** Fields that keep when something was first reported. */
const firsts: Partial<Record<DeliveryReport, string>> = { delivered: 'deliveredAt', bounced: 'bouncedAt', complained: 'complainedAt' }

const only = ['id', 'bulletin', 'subscriber', 'addressHash', 'state', 'providerId']
const reportedRow = ({ id, bulletin, subscriber, addressHash, state, providerId }: Row): ReportedRow => ({
  rowId: id as string,
  bulletinId: bulletin as string,
  subscriberId: subscriber as string | null,
  addressHash: addressHash as string,
  isAccepted: state === 'accepted' && providerId !== null,
})

/** Sets a report in the place of none, of one that says less, or of an older one of its kind. Each statement says itself when it holds. */
async function putReport(tables: Tables, rowId: string, report: DeliveryReport, at: Date): Promise<void> {
  const { whenever, ifOlder } = replaceableBy(report)
  const justBefore = new Date(at.getTime() - 1)
  const set = { report, reportedAt: at }
  if ((await tables.change('deliveries', { id: rowId, report: null }, set)) > 0) return
  if ((await tables.change('deliveries', { id: rowId, report: { in: whenever } }, set)) > 0) return
  await tables.change('deliveries', { id: rowId, report: { in: ifOlder }, reportedAt: { atMost: justBefore } }, set)
}

/** Reports as they change the ledger in the store, whatever the order in which they come, and many at once. */
export function openReportLedger(payload: BasePayload): ReportLedger {
  const tables = openTables(payload)
  return {
    isKnown: async (eventId) => (await tables.find('webhook-events', { id: eventId }, { only: ['id'] })).length > 0,
    findRow: async ({ rowId, providerId }) => {
      const [byTag] = rowId === null ? [] : await tables.find('deliveries', { id: rowId }, { only })
      const [found] = byTag ? [byTag] : await tables.find('deliveries', { providerId }, { only })
      return found ? reportedRow(found) : null
    },
    findMailbox: async (address) => {
      const addressHash = createAddressHash(payload.config.secret)(address)
      const [subscriber] = await tables.find('subscribers', { addressHash }, { only: ['id'] })
      return { bulletinId: null, subscriberId: (subscriber?.id ?? null) as string | null, addressHash }
    },
    settleAsAccepted: async (rowId, providerId, takenAt) => {
      const taken = { state: 'accepted', acceptedAt: takenAt }
      await tables.change('deliveries', { id: rowId, providerId: null }, { providerId })
      // What was not known is known by this; the words of a row that waits are of something else.
      await tables.change('deliveries', { id: rowId, state: { in: ['unconfirmed', 'rejected'] } }, { ...taken, why: null })
      await tables.change('deliveries', { id: rowId, state: 'waiting' }, taken)
    },
    keepReport: async (rowId, report, at, words) => {
      await putReport(tables, rowId, report, at)
      const first = firsts[report]
      if (first) await tables.change('deliveries', { id: rowId, [first]: null }, { [first]: at })
      if (words !== null) await tables.change('deliveries', { id: rowId, report, why: null }, { why: words })
    },
    suppress: suppressing(payload, tables),
    remember: async (eventId, type, now) => void (await tables.add('webhook-events', [{ id: eventId, type, at: now }])),
    forget: (before) => tables.remove('webhook-events', { at: { atMost: before } }),
  }
}
