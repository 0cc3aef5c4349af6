import type { BasePayload } from 'payload'
import { exportLine, type ExportedPerson } from '#cms/domain/subscriber/export-line.ts'
import { openTables } from '../ledger/tables/open-tables.ts'
import type { Row, Tables } from '../ledger/tables/tables.ts'

/** People that are read at a time. */
const pageSize = 500

const text = (row: Row, field: string) => (row[field] as string | null) ?? ''
const instant = (value: unknown) => (value instanceof Date ? value.toISOString() : '')

/** Records that say on what ground somebody is written to; the others are of asking, leaving and the like. */
const givesGround = ({ action }: Row) => ['imported', 'invited', 'confirmed', 'changed'].includes(action as string)

/** What is known of a page of people, by their id. */
interface Known {
  subscriptions: Map<unknown, Row[]>
  /** The oldest first. */
  consents: Map<unknown, Row[]>
  listNames: ReadonlyMap<unknown, string>
}

/** The newest record of the ground for a list. */
const groundFor = (consents: readonly Row[], list: unknown): Row | undefined =>
  consents.findLast((one) => givesGround(one) && Array.isArray(one.lists) && one.lists.includes(list))

/** A person's lines: one, or, where their lists have different grounds, one for each ground, so that no import gives a list that of another. */
function linesOf(row: Row, { subscriptions, consents, listNames }: Known): string[] {
  const person = {
    ...{ address: text(row, 'address'), name: text(row, 'name'), organisation: text(row, 'organisation') },
    ...{ state: text(row, 'state'), kind: text(row, 'kind'), takesPaid: row.takesPaid === true },
    ...{ sector: text(row, 'sector'), district: text(row, 'district'), role: text(row, 'role') },
    ...{ confirmedAt: instant(row.confirmedAt), endedAt: instant(row.endedAt) },
  }
  // Of somebody who has not confirmed there is no ground, so that no import of this file makes one.
  const records = row.state === 'confirmed' ? (consents.get(row.id) ?? []) : []
  const lists = (subscriptions.get(row.id) ?? []).map((one) => {
    const ground = one.state === 'active' ? groundFor(records, one.list) : undefined
    const list = { name: listNames.get(one.list) ?? String(one.list), state: text(one, 'state'), frequency: text(one, 'frequency') }
    return { list, basis: text(ground ?? {}, 'basis'), evidence: text(ground ?? {}, 'shown') }
  })
  const active = lists.filter(({ list }) => list.state === 'active')
  const others = lists.flatMap(({ list }) => (list.state === 'active' ? [] : [list]))
  const grounds = [...Map.groupBy(active, ({ basis }) => basis)]
  if (grounds.length === 0) return [exportLine({ ...person, lists: others, basis: '', evidence: '' })]
  return grounds.map(([basis, those], at) => {
    const of: ExportedPerson['lists'] = [...those.map(({ list }) => list), ...(at === 0 ? others : [])]
    return exportLine({ ...person, lists: of, basis, evidence: those.at(-1)!.evidence })
  })
}

async function* pages(tables: Tables, list: string | undefined): AsyncGenerator<Row[]> {
  for (let last = ''; ;) {
    if (list === undefined) {
      const people = await tables.find('subscribers', { address: { above: last } }, { sort: 'address', limit: pageSize })
      yield people
      if (people.length < pageSize) return
      last = people.at(-1)!.address as string
    } else {
      const where = { list, state: 'active', subscriber: { above: last } }
      const wishes = await tables.find('subscriptions', where, { sort: 'subscriber', limit: pageSize, only: ['subscriber'] })
      yield await tables.find('subscribers', { id: { in: wishes.map(({ subscriber }) => subscriber) } }, { sort: 'address' })
      if (wishes.length < pageSize) return
      last = wishes.at(-1)!.subscriber as string
    }
  }
}

/**
 * Lines of a CSV file with every subscriber, or with those who are on a list: who they are, what they get how often, and on what ground. One
 * page is in memory at a time.
 */
export async function* exportLines(payload: BasePayload, list?: string): AsyncGenerator<string> {
  const tables = openTables(payload)
  const listNames = new Map((await tables.find('lists', {}, { only: ['id', 'name'] })).map(({ id, name }) => [id, name as string]))
  yield `\ufeff${exportLine(null)}`
  for await (const people of pages(tables, list)) {
    const ids = { subscriber: { in: people.map(({ id }) => id) } }
    const subscriptions = Map.groupBy(await tables.find('subscriptions', ids), ({ subscriber }) => subscriber)
    const consents = Map.groupBy(await tables.find('consents', ids, { sort: 'at' }), ({ subscriber }) => subscriber)
    const lines = people.flatMap((row) => linesOf(row, { subscriptions, consents, listNames }))
    if (lines.length > 0) yield lines.join('')
  }
}
