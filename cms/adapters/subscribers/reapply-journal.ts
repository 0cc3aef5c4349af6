import { randomUUID } from 'node:crypto'
import type { BasePayload } from 'payload'
import { addObjection, endingOf, outweighs, type StandingObjection, type SuppressionReason } from '#cms/domain/subscriber/objection.ts'
import { openTables } from '../ledger/tables/open-tables.ts'
import type { Row, Tables } from '../ledger/tables/tables.ts'
import { eraseMails } from './erase-mails.ts'
import { eraseRows, forgetInLedgers } from './erase-rows.ts'
import type { ObjectionJournal } from './journal.ts'

/** How many addresses are looked at in one go. */
const pageSize = 500

/** What carrying out the journal again changed; all noughts when the database knew it all. */
export interface Reapplied {
  suppressed: number
  ended: number
  paidRefused: number
  erased: number
}

async function suppressAgain(tables: Tables, page: readonly StandingObjection[], now: Date): Promise<number> {
  const wanted = page.flatMap(({ addressHash, suppression }) => (suppression ? [{ addressHash, ...suppression }] : []))
  const kept = await tables.find('suppressions', { id: { in: wanted.map(({ addressHash }) => addressHash) } }, { only: ['id', 'reason'] })
  const reasons = new Map(kept.map(({ id, reason }) => [id, reason as SuppressionReason]))
  const rows = wanted.map(({ addressHash, reason, at, by }) => ({
    id: addressHash,
    reason,
    source: by ?? null,
    at: new Date(at),
    updatedAt: now,
  }))
  const heavier = rows.filter(({ id, reason }) => reasons.has(id) && outweighs(reason, reasons.get(id)!))
  const missing = rows.filter(({ id }) => !reasons.has(id)).map((row) => ({ ...row, createdAt: now }))
  await tables.changeEach('suppressions', heavier)
  return heavier.length + (await tables.add('suppressions', missing))
}

/** Ends what goes on although it was objected to; the lists that were ended, by subscriber. */
async function endAgain(tables: Tables, objections: ReadonlyMap<string, StandingObjection>, now: Date): Promise<Map<string, Row[]>> {
  const going = await tables.find('subscriptions', { subscriber: { in: [...objections.keys()] }, state: { in: ['active', 'unconfirmed'] } })
  const ending = going.flatMap((row) => {
    const subscription = { list: row.list as string, since: row.since as Date }
    const why = endingOf(objections.get(row.subscriber as string)!, subscription)
    if (!why) return []
    const set = { state: 'ended', endedAt: new Date(why.at), endedReason: why.reason, endedBy: why.by ?? null, updatedAt: now }
    return [{ row, set }]
  })
  await tables.changeEach(
    'subscriptions',
    ending.map(({ row, set }) => ({ id: row.id as string, ...set })),
  )
  const isEnding = new Set(ending.map(({ row }) => row.id))
  const remaining = new Set(going.filter(({ id, state }) => state === 'active' && !isEnding.has(id)).map(({ subscriber }) => subscriber))
  const ended = Map.groupBy(
    ending.map(({ row }) => row),
    ({ subscriber }) => subscriber as string,
  )
  const over = [...ended.keys()].filter((id) => !remaining.has(id))
  await tables.change('subscribers', { id: { in: over }, state: 'confirmed' }, { state: 'ended', endedAt: now, updatedAt: now })
  return ended
}

/** Whether the database knows one of these addresses still (by their hashes). */
async function isStillKnown(tables: Tables, hashes: readonly string[]): Promise<boolean> {
  const isOne = { addressHash: { in: hashes } }
  const person = await tables.find('subscribers', isOne, { only: ['id'], limit: 1 })
  return person.length > 0 || (await tables.find('deliveries', { ...isOne, address: { not: null } }, { only: ['id'], limit: 1 })).length > 0
}

async function applyPage(payload: BasePayload, page: readonly StandingObjection[], now: Date, counts: Reapplied): Promise<void> {
  const tables = openTables(payload)
  counts.suppressed += await suppressAgain(tables, page, now)
  const erased = page.filter(({ suppression }) => suppression?.reason === 'erased').map(({ addressHash }) => addressHash)
  if (await isStillKnown(tables, erased)) await eraseMails(payload, erased)
  counts.erased += await eraseRows(tables, erased, { route: 'command', now })
  await forgetInLedgers(tables, erased)

  const byHash = new Map(page.map((objection) => [objection.addressHash, objection]))
  const people = await tables.find('subscribers', { addressHash: { in: [...byHash.keys()] } }, { only: ['id', 'addressHash'] })
  if (people.length === 0) return
  const objections = new Map(people.map(({ id, addressHash }) => [id as string, byHash.get(addressHash as string)!]))
  const refusing = [...objections].filter(([, { refusesPaid }]) => refusesPaid).map(([id]) => id)
  counts.paidRefused += await tables.change('subscribers', { id: { in: refusing }, takesPaid: true }, { takesPaid: false, updatedAt: now })

  const ended = await endAgain(tables, objections, now)
  const words = 'Carried out again from the journal of objections: the database was older.'
  const common = { action: 'unsubscribed', route: 'command', basis: 'consent', shown: words, at: now, createdAt: now, updatedAt: now }
  await tables.add(
    'consents',
    [...ended].map(([subscriber, rows]) => ({ id: randomUUID(), subscriber, lists: rows.map(({ list }) => list), ...common })),
  )
  counts.ended += [...ended.values()].flat().length
}

/**
 * Carries out again what the journal holds and the database does not: after a restore, or when a process was killed between the two. What
 * somebody asked for after they had objected stays. Doing it again changes nothing, so every start does it before anything can be sent.
 */
export async function reapplyJournal(payload: BasePayload, journal: Pick<ObjectionJournal, 'read'>, now: Date): Promise<Reapplied> {
  const standing = new Map<string, StandingObjection>()
  for await (const entry of journal.read()) addObjection(standing, entry)
  const counts: Reapplied = { suppressed: 0, ended: 0, paidRefused: 0, erased: 0 }
  const objections = [...standing.values()]
  for (let at = 0; at < objections.length; at += pageSize) await applyPage(payload, objections.slice(at, at + pageSize), now, counts)
  return counts
}
