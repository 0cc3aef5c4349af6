import { appendFile, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import type { Row } from '#cms/adapters/ledger/tables/tables.ts'
import { createAddressHash } from '#cms/adapters/subscribers/address-hash.ts'
import { createObjectionJournal, journalFile } from '#cms/adapters/subscribers/journal.ts'
import { reapplyJournal } from '#cms/adapters/subscribers/reapply-journal.ts'
import { unsubscribe } from '#cms/adapters/subscribers/unsubscribe.ts'
import { suppress } from '#cms/adapters/subscribers/suppress.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
let hash: (address: string) => string
const path = () => join(hub.env.dataDir, journalFile)
const journal = () => createObjectionJournal(hub.env.dataDir)
const later = new Date('2027-06-01T09:00:00Z')
const tables = ['subscribers', 'subscriptions', 'consents', 'suppressions'] as const
type Backup = Map<(typeof tables)[number], Row[]>

beforeAll(async () => {
  hub = await openTestHub()
  hash = createAddressHash(hub.payload.config.secret)
  for (const slug of ['members', 'schools']) await hub.list({ slug })
})
afterAll(() => hub?.stop())
beforeEach(async () => {
  for (const table of tables) await openTables(hub.payload).remove(table, {})
  await rm(path(), { force: true })
})

/** The people's tables as a backup holds them, and how they are put back. */
async function backUp(): Promise<Backup> {
  return new Map(await Promise.all(tables.map(async (table) => [table, await openTables(hub.payload).find(table, {})] as const)))
}
async function restore(backup: Backup): Promise<void> {
  for (const [table, rows] of backup) {
    await openTables(hub.payload).remove(table, {})
    await openTables(hub.payload).add(table, rows)
  }
}

async function subscribe(address: string, addLists: string[]) {
  const ground = { basis: 'public-task', evidence: 'Member of the Board' }
  const answer = await hub.call('POST', '/api/subscribers', { as: 'editor', body: { ...ground, address, addLists, takesPaid: true } })
  expect(answer.status).toBe(201)
  return answer.body.doc as { id: string; address: string; addressHash: string }
}
const tools = () => ({ payload: hub.payload, now: new Date(), links: {} as never, hashOf: hash, name: 'The partnership' })
const person = async (address: string) =>
  (await hub.payload.find({ collection: 'subscribers', where: { address: { equals: address } } })).docs[0]
async function activeLists(address: string): Promise<string[]> {
  const subscriber = (await person(address))?.id ?? 'nobody'
  const { docs } = await hub.payload.find({
    collection: 'subscriptions',
    where: { and: [{ subscriber: { equals: subscriber } }, { state: { equals: 'active' } }] },
  })
  return docs.map(({ list }) => list).toSorted()
}
const patch = (id: string, body: object) => hub.call('PATCH', `/api/subscribers/${id}`, { as: 'editor', body })

describe('objections since a backup', () => {
  it('are carried out again after it was restored, by whatever route they came, and a second time changes nothing', async () => {
    const [ann, ben, cat, dan] = [
      await subscribe('ann@example.org', ['members', 'schools']),
      await subscribe('ben@example.org', ['members', 'schools']),
      await subscribe('cat@example.org', ['members']),
      await subscribe('dan@example.org', ['members', 'schools']),
    ]
    const backup = await backUp()
    const of = async (id: string) => hub.payload.findByID({ collection: 'subscribers', id })
    await unsubscribe(tools(), await of(ann.id), ['schools'], { route: 'one-click', bulletin: 'december' })
    await unsubscribe(tools(), await of(ben.id), 'everything', { route: 'unsubscribe' })
    await suppress(hub.payload, cat.addressHash, { reason: 'complained', at: new Date() })
    await patch(dan.id, { takeOffLists: ['schools'], evidence: 'Left the school' })
    await patch(dan.id, { takesPaid: false })

    await restore(backup)
    expect(await activeLists('ben@example.org'), 'the backup knows nothing of it').toEqual(['members', 'schools'])
    const changed = await reapplyJournal(hub.payload, journal(), later)
    expect(changed).toEqual({ suppressed: 2, ended: 5, paidRefused: 2, erased: 0 })
    expect(await activeLists('ann@example.org')).toEqual(['members'])
    expect(await activeLists('ben@example.org')).toEqual([])
    expect((await person('ben@example.org'))?.state).toBe('ended')
    expect(await activeLists('dan@example.org')).toEqual(['members'])
    expect((await person('dan@example.org'))?.takesPaid).toBe(false)
    const { docs } = await hub.payload.find({ collection: 'suppressions', sort: 'reason' })
    expect(docs.map(({ reason }) => reason)).toEqual(['complained', 'unsubscribed'])
    expect(await reapplyJournal(hub.payload, journal(), later)).toEqual({ suppressed: 0, ended: 0, paidRefused: 0, erased: 0 })
  })

  it('do not touch what somebody asked for afterwards', async () => {
    const { id } = await subscribe('eve@example.org', ['members', 'schools'])
    await patch(id, { takeOffLists: ['schools'], evidence: 'By mail' })
    await patch(id, { addLists: ['schools'], basis: 'consent', evidence: 'By mail, again' })
    await patch(id, { takesPaid: false })
    await patch(id, { takesPaid: true })
    expect(await reapplyJournal(hub.payload, journal(), later)).toEqual({ suppressed: 0, ended: 0, paidRefused: 0, erased: 0 })
    expect(await activeLists('eve@example.org')).toEqual(['members', 'schools'])
  })

  it('hold for somebody whose address was corrected: the old one, which the backup has, gets nothing more', async () => {
    const { id } = await subscribe('typo@example.org', ['members', 'schools'])
    const backup = await backUp()
    expect((await patch(id, { address: 'Right@example.org' })).status).toBe(200)
    expect(await activeLists('right@example.org'), 'who they are stays').toEqual(['members', 'schools'])
    expect(await reapplyJournal(hub.payload, journal(), later), 'it says nothing of the new address').toMatchObject({ ended: 0 })
    await restore(backup)
    expect(await reapplyJournal(hub.payload, journal(), later)).toMatchObject({ ended: 2, suppressed: 0 })
    expect(await activeLists('typo@example.org')).toEqual([])
  })

  it('keep an address from being given to somebody else', async () => {
    const { id } = await subscribe('hal@example.org', ['members'])
    await suppress(hub.payload, hash('gone@example.org'), { reason: 'erased', at: new Date() })
    const answer = await patch(id, { address: 'gone@example.org' })
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([400, expect.stringContaining('"path":"address"')])
  })

  it('erase again whom a backup has brought back', async () => {
    const { addressHash } = await subscribe('fay@example.org', ['members'])
    await journal().append({ kind: 'suppressed', addressHash, reason: 'erased', at: new Date().toISOString() })
    expect(await reapplyJournal(hub.payload, journal(), later)).toMatchObject({ erased: 1, suppressed: 1 })
    expect(await person('fay@example.org')).toBeUndefined()
    expect((await hub.payload.count({ collection: 'subscriptions' })).totalDocs).toBe(0)
    const { docs } = await hub.payload.find({ collection: 'consents' })
    expect(docs.map(({ action }) => action)).toEqual(expect.arrayContaining(['invited', 'erased']))
    expect(docs.filter(({ shown }) => shown)).toEqual([])
  })
})

describe('the journal', () => {
  it('holds no address, is for its owner alone, and outlives a line that was cut off', async () => {
    const { id, addressHash } = await subscribe('gus@example.org', ['members', 'schools'])
    await patch(id, { takeOffLists: ['schools'], evidence: 'gus@example.org wrote to us' })
    await appendFile(path(), '{"kind":"left","addressHa')
    await patch(id, { takeOffLists: ['members'], evidence: 'And again' })
    const text = await readFile(path(), 'utf8')
    expect(text).not.toContain('gus')
    expect((await stat(path())).mode & 0o077).toBe(0)
    const entries = await Array.fromAsync(journal().read())
    expect(entries).toMatchObject([
      { kind: 'left', addressHash, lists: ['schools'] },
      { kind: 'left', lists: ['members'] },
    ])
  })
})
