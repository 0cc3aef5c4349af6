import { recheckRecipient, type Recheck } from '#cms/domain/subscriber/recheck-recipient.ts'
import type { DeliveryLedger } from '#cms/jobs/send-bulletins/ledger.ts'
import { candidates } from './candidates.ts'
import type { Tables } from './tables/tables.ts'

/** What stands against rows as things are, and how it is written into the ledger. */
export function objections(tables: Tables): Pick<DeliveryLedger, 'objections' | 'amend' | 'note'> {
  const { candidatesById, suppressed } = candidates(tables)
  return {
    async objections(sendingId, rows) {
      const [sending] = await tables.find('sendings', { id: sendingId }, { only: ['lists'] })
      const lists = await tables.find('lists', { id: { in: (sending?.lists as string[] | undefined) ?? [] } }, { only: ['id', 'name'] })
      const audiences = lists.map(({ id, name }) => ({ listId: id as string, listName: name as string }))
      const order = (sending?.lists as string[] | undefined) ?? []
      const ids = rows.flatMap(({ subscriberId }) => subscriberId ?? [])
      const people = new Map((await candidatesById(order, ids)).map((person) => [person.subscriberId, person]))
      const reasons = await suppressed(rows.map(({ addressHash }) => addressHash))
      const found = new Map<string, Recheck>()
      for (const row of rows) {
        const person = row.subscriberId === null ? null : (people.get(row.subscriberId) ?? null)
        const answer = recheckRecipient(row, audiences, person, reasons.get(row.addressHash) ?? null)
        if (answer) found.set(row.rowId, answer)
      }
      return found
    },
    async amend(rows) {
      const entries = [...rows]
      const excluded = entries.flatMap(([id, answer]) => (answer.kind === 'exclude' ? [{ id, state: 'excluded', why: answer.why }] : []))
      const narrowed = entries.flatMap(([id, answer]) =>
        answer.kind === 'narrow' ? [{ id, variant: answer.variant, reason: answer.reason }] : [],
      )
      await tables.changeEach('deliveries', excluded, { state: 'waiting' })
      await tables.changeEach('deliveries', narrowed, { state: 'waiting' })
    },
    async note(rows) {
      await tables.changeEach(
        'deliveries',
        rows.map(({ rowId, words }) => ({ id: rowId, why: words })),
        { state: 'waiting' },
      )
    },
  }
}
