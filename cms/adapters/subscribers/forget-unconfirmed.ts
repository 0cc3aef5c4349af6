import type { BasePayload } from 'payload'
import { waitingEndsAt } from '#cms/domain/subscriber/limits.ts'
import { openTables } from '../ledger/tables/open-tables.ts'
import type { Tables } from '../ledger/tables/tables.ts'
import { forgetInLedgers } from './erase-rows.ts'

/** How many rows are looked at in one go. */
const pageSize = 500

/** Takes subscriptions away that nobody has confirmed; those that had been left before stay left. */
async function endWaiting(tables: Tables, before: Date): Promise<void> {
  const waiting = { state: 'unconfirmed', since: { atMost: before } }
  await tables.change('subscriptions', { ...waiting, endedAt: { not: null } }, { state: 'ended' })
  await tables.remove('subscriptions', waiting)
}

/**
 * Removes people who never confirmed, with their subscriptions and the records of having been asked, once they have waited for as long as
 * the rules say; of those who have confirmed something, only what still waits. Whoever objected meanwhile stays as somebody who objected.
 * Killed half-way and done again, it goes on. How many people were removed.
 */
export async function forgetUnconfirmed(payload: BasePayload, now: Date): Promise<number> {
  const tables = openTables(payload)
  const before = waitingEndsAt(now)
  await endWaiting(tables, before)
  const never = { state: 'unconfirmed', confirmedAt: null, updatedAt: { atMost: before } }
  let removed = 0
  for (let last = ''; ;) {
    const where = { ...never, id: { above: last } }
    const people = await tables.find('subscribers', where, { sort: 'id', limit: pageSize, only: ['id', 'addressHash'] })
    const isTheirs = { subscriber: { in: people.map(({ id }) => id) } }
    const listed = new Set((await tables.find('subscriptions', isTheirs, { only: ['subscriber'] })).map(({ subscriber }) => subscriber))
    const gone = people.filter(({ id }) => !listed.has(id))
    if (gone.length > 0) {
      await forgetInLedgers(
        tables,
        gone.map(({ addressHash }) => addressHash as string),
      )
      await tables.remove('consents', { subscriber: { in: gone.map(({ id }) => id) } })
      // Last, so that a removal that was cut off is found again; whoever asked again meanwhile is not `before` any more.
      await tables.remove('subscribers', { ...never, id: { in: gone.map(({ id }) => id) } })
    }
    removed += gone.length
    if (people.length < pageSize) return removed
    last = people.at(-1)!.id as string
  }
}
