import type { BasePayload } from 'payload'
import { createHash } from 'node:crypto'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'

/** A list that people are subscribed to. */
export interface TestList {
  id: string
  name: string
  slug: string
}

/** Differences from an active subscriber of an organisation's own, who wants each issue. */
export interface TestSubscriber {
  id: string
  /** `<id>@school.example` unless named. */
  address?: string
  state?: string
  kind?: string
  takesPaid?: boolean
  sector?: string
  district?: string
  role?: string
  lists: string[]
  frequency?: string
  subscription?: string
}

const since = new Date('2026-03-03T12:00:00Z')

/** A stand-in for the hub's keyed hash: what counts is that one address has one. */
export const testHash = (address: string): string => createHash('sha256').update(address).digest('hex')

/** Writes lists into the store. */
export async function addLists(payload: BasePayload, lists: readonly TestList[]): Promise<void> {
  const common = {
    summary: 'A list for tests.',
    joining: 'open',
    isOpen: true,
    isPublic: false,
    order: 1,
    createdAt: since,
    updatedAt: since,
  }
  await openTables(payload).add(
    'lists',
    lists.map((list) => ({ ...list, ...common })),
  )
}

/** Writes subscribers with their subscriptions into the store, a thousand at a time. */
export async function addSubscribers(payload: BasePayload, people: readonly TestSubscriber[]): Promise<void> {
  const tables = openTables(payload)
  const stamps = { createdAt: since, updatedAt: since }
  for (let at = 0; at < people.length; at += 1000) {
    const page = people.slice(at, at + 1000)
    await tables.add(
      'subscribers',
      page.map(({ id, address = `${id}@school.example`, state, kind, takesPaid, sector, district, role }) => ({
        ...{ id, address, addressHash: testHash(address), state: state ?? 'confirmed', kind: kind ?? 'corporate' },
        ...{ takesPaid: takesPaid ?? false, sector: sector ?? null, district: district ?? null, role: role ?? null },
        ...stamps,
      })),
    )
    await tables.add(
      'subscriptions',
      page.flatMap(({ id, lists, frequency, subscription }) =>
        lists.map((list) => ({
          ...{ id: `${id}-${list}`, key: `${id}:${list}`, subscriber: id, list },
          ...{ frequency: frequency ?? 'each', state: subscription ?? 'active', since },
          ...stamps,
        })),
      ),
    )
  }
}

/** Many subscribers of lists, with ids that sort as they are numbered. */
export const manySubscribers = (count: number, lists: string[]): TestSubscriber[] =>
  Array.from({ length: count }, (_, index) => ({ id: `person-${String(index).padStart(6, '0')}`, lists }))
