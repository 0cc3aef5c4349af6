import { createHash, randomUUID } from 'node:crypto'
import type { BasePayload } from 'payload'
import type { DecidedList, KnownPerson } from '#cms/domain/subscriber-import/decide-person.ts'
import { paidQuestion } from '#cms/domain/subscriber/consent-words.ts'
import type { DecidedPerson, SubscriberImportStore } from '#cms/jobs/import-subscribers/ports.ts'
import { openTables } from '../ledger/tables/open-tables.ts'
import type { Row, Tables } from '../ledger/tables/tables.ts'
import { createAddressHash } from './address-hash.ts'

const profileFields = ['name', 'organisation', 'sector', 'district', 'role'] as const
const nothing: KnownPerson['profile'] = { name: null, organisation: null, sector: null, district: null, role: null }

type Listed = DecidedPerson & { subscriber: string }

/** The words that are kept as the reason why somebody may be written to on these lists. */
function shownWords(lists: readonly DecidedList[], isAgreeingToPaid: boolean): string {
  const ground = {
    'public-task': 'Public task',
    consent: 'Consent',
    none: 'No lawful basis was given: nothing is sent before they confirm',
  }
  const [{ basis, evidence }] = lists as [DecidedList]
  const lines = [...new Set(lists.map(({ line }) => line))].join(', ')
  const words = `${ground[basis ?? 'none']}, by import (line ${lines}).${evidence ? ` ${evidence}` : ''}`
  return isAgreeingToPaid ? `${words}\n[x] ${paidQuestion}` : words
}

/** An id that the same record gets whenever it is made again. */
function recordId(subscriber: string, lists: readonly string[], { basis, evidence }: DecidedList): string {
  const text = JSON.stringify(['import', subscriber, lists.toSorted(), basis, evidence])
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

/** The records of why somebody may be written to, one for each ground that the file gives. */
function recordsOf({ subscriber, person, decision }: Listed, now: Date): Row[] {
  const grounds = Map.groupBy(decision.lists, ({ basis, evidence }) => JSON.stringify([basis, evidence]))
  return [...grounds.values()].map((decided): Row => {
    const [first] = decided as [DecidedList]
    const lists = decided.map(({ list }) => list)
    const shown = shownWords(decided, person.takesPaid && decision.outcome === 'added')
    const record = { action: 'imported', lists, route: 'import', basis: first.basis ?? 'consent', shown }
    return { id: recordId(subscriber, lists, first), subscriber, ...record, at: now, createdAt: now, updatedAt: now }
  })
}

/** Ids of subscribers by the hash of their address. */
async function idsOf(tables: Tables, hashes: readonly string[]): Promise<Map<string, string>> {
  const rows = await tables.find('subscribers', { addressHash: { in: hashes } }, { only: ['id', 'addressHash'] })
  return new Map(rows.map(({ id, addressHash }) => [addressHash as string, id as string]))
}

function newSubscriber({ person, decision }: DecidedPerson, addressHash: string, now: Date): Row {
  const { address, kind, takesPaid } = person
  const standing = decision.isConfirming ? { state: 'confirmed', confirmedAt: now } : { state: 'unconfirmed', confirmedAt: null }
  return {
    id: randomUUID(),
    address,
    addressHash,
    kind,
    takesPaid,
    ...decision.profile,
    ...standing,
    createdAt: now,
    updatedAt: now,
  }
}

async function putSubscriptions(tables: Tables, decided: readonly Listed[], now: Date): Promise<void> {
  const wanted = decided.flatMap(({ subscriber, decision }) =>
    decision.lists.map(({ list, state, frequency }) => ({
      ...{ id: randomUUID(), key: `${subscriber}:${list}`, subscriber, list, frequency },
      ...{ state, since: now, createdAt: now, updatedAt: now },
    })),
  )
  await tables.add('subscriptions', wanted)
  const going = wanted.filter(({ state }) => state === 'active').map(({ key }) => key)
  const waiting = await tables.find('subscriptions', { key: { in: going }, state: 'unconfirmed' }, { only: ['id'] })
  const active = waiting.map(({ id }) => ({ id: id as string, state: 'active', since: now, updatedAt: now }))
  await tables.changeEach('subscriptions', active, { state: 'unconfirmed' })
}

async function changePeople(tables: Tables, decided: readonly Listed[], now: Date): Promise<void> {
  const changed = decided.filter(({ decision }) => decision.outcome === 'changed')
  await tables.changeEach(
    'subscribers',
    changed.map(({ subscriber, decision }) => ({ id: subscriber, ...nothing, ...decision.profile, updatedAt: now })),
  )
  const confirming = changed.filter(({ decision }) => decision.isConfirming).map(({ subscriber }) => subscriber)
  await tables.change(
    'subscribers',
    { id: { in: confirming }, state: 'unconfirmed' },
    { state: 'confirmed', confirmedAt: now, updatedAt: now },
  )
}

/** Subscribers in the store, for an import. */
export function openImportStore(payload: BasePayload, tables: Tables = openTables(payload)): SubscriberImportStore {
  const hashOf = createAddressHash(payload.config.secret)
  return {
    async known(people) {
      const hashes = people.map(({ address }) => hashOf(address))
      const rows = await tables.find('subscribers', { addressHash: { in: hashes } })
      const suppressions = await tables.find('suppressions', { id: { in: hashes } }, { only: ['id', 'reason'] })
      const ids = rows.map(({ id }) => id)
      const subscriptions = await tables.find('subscriptions', { subscriber: { in: ids } }, { only: ['subscriber', 'list', 'state'] })
      const byHash = new Map(rows.map((row) => [row.addressHash as string, row]))
      const reasons = new Map(suppressions.map(({ id, reason }) => [id as string, reason as string]))
      const wishes = Map.groupBy(subscriptions, ({ subscriber }) => subscriber as string)
      return hashes.map((hash): KnownPerson => {
        const row = byHash.get(hash)
        const profile = Object.fromEntries(profileFields.map((field) => [field, row?.[field] || null])) as unknown as KnownPerson['profile']
        return {
          subscriberId: (row?.id as string | undefined) ?? null,
          state: (row?.state as KnownPerson['state'] | undefined) ?? 'unconfirmed',
          profile,
          subscriptions: (wishes.get(row?.id as string) ?? []) as unknown as KnownPerson['subscriptions'],
          suppression: reasons.get(hash) ?? null,
        }
      })
    },
    async write(decided, now) {
      const hashed = decided.map((one) => ({ ...one, hash: hashOf(one.person.address) }))
      const added = hashed.filter(({ decision }) => decision.outcome === 'added')
      await tables.add(
        'subscribers',
        added.map((one) => newSubscriber(one, one.hash, now)),
      )
      // Somebody may have come by another way meanwhile: whoever is there counts.
      const ids = await idsOf(
        tables,
        hashed.filter(({ decision }) => decision.lists.length > 0 || decision.outcome === 'changed').map(({ hash }) => hash),
      )
      const there = hashed.flatMap((one) => (ids.has(one.hash) ? [{ ...one, subscriber: ids.get(one.hash)! }] : []))
      const listed = there.filter(({ decision }) => decision.lists.length > 0)
      // The ground comes before what it allows.
      await tables.add(
        'consents',
        listed.flatMap((one) => recordsOf(one, now)),
      )
      await putSubscriptions(tables, listed, now)
      await changePeople(tables, there, now)
    },
  }
}
