import { randomUUID } from 'node:crypto'
import type { DeliveryState } from '#cms/domain/bulletin/statuses.ts'
import type { LedgerRow, NewRow, RowChoice, SendingStore } from '#cms/jobs/send-bulletins/store.ts'
import type { Row, Tables, Where } from './tables/tables.ts'

/** Rows that are read or written at a time. */
const pageSize = 500

/** A key that no second row to the same address of the same sending can have. */
const keyOf = (sendingId: string, addressHash: string) => `${sendingId}:${addressHash}`

/** All keys of a sending: hashes are hexadecimal, and come before a tilde. */
const keysOf = (sendingId: string, after = `${sendingId}:`) => ({ key: { above: after, atMost: `${sendingId}:~` } })

const storedRow = (sending: { sendingId: string; bulletinId: string }, row: NewRow): Row => ({
  id: randomUUID(),
  key: keyOf(sending.sendingId, row.addressHash),
  sending: sending.sendingId,
  bulletin: sending.bulletinId,
  address: row.address,
  addressHash: row.addressHash,
  subscriber: row.subscriberId,
  variant: row.variant,
  reason: row.reason,
  isCanary: row.isCanary,
  state: row.state,
  why: row.why,
})

const ledgerRow = (row: Row): LedgerRow => ({
  rowId: row.id as string,
  address: row.address as string | null,
  addressHash: row.addressHash as string,
  subscriberId: row.subscriber as string | null,
  variant: row.variant as string,
  reason: (row.reason as string | null) ?? '',
  isCanary: row.isCanary === true,
  state: row.state as DeliveryState,
  why: (row.why as string | null) ?? undefined,
})

/** Pages in the order of the unique key, whose index serves them: one page is in memory at a time. */
async function* pages(tables: Tables, sendingId: string, where: Where): AsyncGenerator<LedgerRow[]> {
  for (let last: string | undefined; ;) {
    const found = await tables.find('deliveries', { ...keysOf(sendingId, last), ...where }, { sort: 'key', limit: pageSize })
    if (found.length > 0) yield found.map(ledgerRow)
    if (found.length < pageSize) return
    last = found.at(-1)!.key as string
  }
}

/** Copies that the provider accepted and then said it never sent. One that was delivered all the same is none. */
export const failedCopies = { state: 'accepted', report: 'failed', deliveredAt: null } as const

type Rows = Pick<SendingStore, 'addRows' | 'rows' | 'rowsTo' | 'rowsChosen' | 'handOn' | 'confirm'>

/** The rows of ledgers. */
export function rows(tables: Tables): Rows {
  return {
    async addRows(sending, added) {
      await tables.add(
        'deliveries',
        added.map((row) => storedRow(sending, row)),
      )
    },
    rows: (sendingId) => pages(tables, sendingId, {}),
    async rowsTo(bulletinId, addressHash) {
      return (await tables.find('deliveries', { addressHash, bulletin: bulletinId })).map(ledgerRow)
    },
    rowsChosen: (sendingId, { state, rowIds }: RowChoice) =>
      pages(tables, sendingId, { ...(state === 'failed' ? failedCopies : { state }), ...(rowIds && { id: { in: rowIds } }) }),
    async handOn({ sendingId, bulletinId }, hashes, words) {
      for (const left of [{ state: { in: ['waiting', 'rejected', 'unconfirmed'] } }, failedCopies]) {
        const theirs = { addressHash: { in: hashes }, bulletin: bulletinId, sending: { not: sendingId } }
        const found = await tables.find('deliveries', { ...theirs, ...left }, { only: ['id', 'why'] })
        const changes = found.map(({ id, why }) => ({
          id: id as string,
          state: 'excluded',
          why: why === null ? words : `${String(why)} ${words}`,
        }))
        await tables.changeEach('deliveries', changes, left)
      }
    },
    async confirm(sendingId, rowIds, words, now) {
      const where = { id: { in: rowIds }, sending: sendingId, state: 'unconfirmed' }
      return tables.change('deliveries', where, { state: 'accepted', acceptedAt: now, why: words })
    },
  }
}
