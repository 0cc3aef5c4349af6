import { randomUUID } from 'node:crypto'
import type { Tables, Where } from '../ledger/tables/tables.ts'

/** How many people are removed in one go. */
const pageSize = 500

/** How a removal came about, for the record that stays. */
export interface Erasure {
  route: 'command' | 'officer'
  now: Date
}

/**
 * Forgets what the hub keeps of addresses (by their hashes): subscribers, their subscriptions, the personal words in their consent records.
 * What was agreed to, when and by which route stays as evidence under an id that leads to nobody. How many subscribers were removed.
 */
export async function eraseRows(tables: Tables, hashes: readonly string[], { route, now }: Erasure): Promise<number> {
  let removed = 0
  for (let at = 0; at < hashes.length; at += pageSize) {
    const found = await tables.find('subscribers', { addressHash: { in: hashes.slice(at, at + pageSize) } }, { only: ['id'] })
    const ids = found.map(({ id }) => id as string)
    if (ids.length === 0) continue
    const theirs = { subscriber: { in: ids } }
    await tables.change('consents', theirs, { shown: null, updatedAt: now })
    const common = { action: 'erased', lists: [], route, basis: 'consent', shown: null, at: now, createdAt: now, updatedAt: now }
    await tables.add(
      'consents',
      ids.map((subscriber) => ({ id: randomUUID(), subscriber, ...common })),
    )
    await tables.remove('subscriptions', theirs)
    // Last, so that a removal that was cut off is found again by its subscriber.
    await tables.remove('subscribers', { id: { in: ids } })
    removed += ids.length
  }
  return removed
}

/** Ids of ledger rows of these addresses (by their hashes, a page of them) that no batch under way needs to be made again. */
export async function settledRows(tables: Tables, where: Where): Promise<string[]> {
  const rows = await tables.find('deliveries', where, { only: ['id', 'batch'] })
  const batches = rows.flatMap(({ batch }) => (typeof batch === 'string' ? batch : []))
  const going = await tables.find('batches', { id: { in: batches }, state: { in: ['open', 'fixed'] } }, { only: ['id'] })
  const isGoing = new Set(going.map(({ id }) => id))
  return rows.filter(({ batch }) => !isGoing.has(batch)).map(({ id }) => id as string)
}

/**
 * Takes addresses out of ledgers; the hash stays. A batch that is not settled keeps them until it is: its body has to be made again byte
 * for byte, and the suppression keeps the row from any other. How many rows were changed.
 */
export async function forgetInLedgers(tables: Tables, hashes: readonly string[]): Promise<number> {
  let changed = 0
  for (let at = 0; at < hashes.length; at += pageSize) {
    const ids = await settledRows(tables, { addressHash: { in: hashes.slice(at, at + pageSize) }, address: { not: null } })
    if (ids.length > 0) changed += await tables.change('deliveries', { id: { in: ids } }, { address: null, subscriber: null, reason: null })
  }
  return changed
}
