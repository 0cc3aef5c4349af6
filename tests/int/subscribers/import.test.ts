import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import type { Tables } from '#cms/adapters/ledger/tables/tables.ts'
import { createAddressHash } from '#cms/adapters/subscribers/address-hash.ts'
import { openImportStore } from '#cms/adapters/subscribers/import-store.ts'
import { planFile } from '#cms/adapters/subscribers/import-plan.ts'
import { importSubscribers } from '#cms/jobs/import-subscribers/import-subscribers.ts'
import type { SubscriberImportStore } from '#cms/jobs/import-subscribers/ports.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
const lists = ['practitioners', 'schools'].map((slug) => ({ id: slug, slug, name: `The ${slug}’ bulletin` }))
const defaults = { listIds: ['practitioners'], basis: null, evidence: '', kind: 'individual' as const }
const tables = () => openTables(hub.payload)
const clock = { now: () => new Date() }

beforeAll(async () => {
  hub = await openTestHub()
  for (const { slug } of lists) await hub.list({ slug })
})
afterAll(() => hub?.stop())
beforeEach(async () => {
  for (const table of ['subscribers', 'subscriptions', 'consents', 'suppressions'] as const) await tables().remove(table, {})
})

const planOf = async (text: string) => (await planFile(Buffer.from(text), { columns: null, defaults, lists, now: clock.now() })).plan
const run = async (text: string, store: SubscriberImportStore = openImportStore(hub.payload), isReal = true) =>
  importSubscribers({ store, clock }, await planOf(text), { isReal })
const counts = async () => [
  (await tables().find('subscribers', {})).length,
  (await tables().find('subscriptions', {})).length,
  (await tables().find('consents', {})).length,
]

const people = (count: number) =>
  ['Email,Lists,Basis', ...Array.from({ length: count }, (_, at) => `person${at}@example.org,"practitioners, schools",public task`)].join(
    '\n',
  )

describe('an import', () => {
  it('writes what the admin writes: address, hash, state, subscriptions and the ground for it', async () => {
    const text =
      'Email;Name;Lists;Basis;Evidence;Type\nAnn@Example.org;Ann;schools;consent;Card of May 2026;Organisation\nbob@example.org;;;;;\n'
    expect(await run(text)).toMatchObject({ rows: 2, outcomes: { added: 2 }, unconfirmed: 1 })
    const { docs } = await hub.payload.find({ collection: 'subscribers', sort: 'address' })
    const hash = createAddressHash(hub.payload.config.secret)
    expect(docs).toMatchObject([
      { address: 'ann@example.org', addressHash: hash('ann@example.org'), state: 'confirmed', kind: 'corporate', name: 'Ann' },
      { address: 'bob@example.org', state: 'unconfirmed', kind: 'individual' },
    ])
    const consents = (await hub.payload.find({ collection: 'consents' })).docs
    expect(consents.find(({ subscriber }) => subscriber === docs[0]!.id)).toMatchObject({
      ...{ action: 'imported', route: 'import', basis: 'consent', lists: ['schools'] },
      shown: 'Consent, by import (line 2). Card of May 2026',
    })
    const subscriptions = (await hub.payload.find({ collection: 'subscriptions', sort: 'state' })).docs
    expect(subscriptions.map(({ list, state }) => [list, state])).toEqual([
      ['schools', 'active'],
      ['practitioners', 'unconfirmed'],
    ])
  })

  it('tried without writing counts the same and writes nothing', async () => {
    const tried = await run(people(30), undefined, false)
    expect(await counts()).toEqual([0, 0, 0])
    expect(await run(people(30))).toEqual(tried)
  })

  it('keeps for each list the ground of the row that names it', async () => {
    const text = [
      'Email,Lists,Basis,Evidence,How often,Paid courses',
      'ann@example.org,practitioners,public task,Head of a school,weekly,yes',
      'ann@example.org,schools,,,monthly,',
      'bob@example.org,practitioners,consent,No,,',
    ].join('\n')
    expect(await run(text)).toMatchObject({ outcomes: { added: 2 }, unconfirmed: 2, merged: 1 })
    const [ann, bob] = await tables().find('subscribers', {}, { sort: 'address' })
    expect([ann!.state, ann!.takesPaid, bob!.state]).toEqual(['confirmed', true, 'unconfirmed'])
    const theirs = await tables().find('subscriptions', { subscriber: ann!.id as string }, { sort: 'list' })
    expect(theirs.map(({ list, state, frequency }) => [list, state, frequency])).toEqual([
      ['practitioners', 'active', 'weekly'],
      ['schools', 'unconfirmed', 'monthly'],
    ])
    const consents = await tables().find('consents', { subscriber: ann!.id as string })
    expect(
      new Map(consents.map(({ lists, basis, shown }) => [String(lists), `${String(basis)}: ${String(shown).split('.')[0]!}`])),
    ).toEqual(
      new Map([
        ['practitioners', 'public-task: Public task, by import (line 2)'],
        ['schools', 'consent: No lawful basis was given: nothing is sent before they confirm, by import (line 3)'],
      ]),
    )
  })

  it('killed at any statement and run again has everybody once, each with their ground', async () => {
    const text = people(510)
    for (let survives = 0; survives < 14; survives += 1) {
      let left = survives
      // Dies in the middle of a page: the database's statements stop after a few.
      const dying = new Proxy(tables(), {
        get: (real, name: keyof Tables) => (left-- > 0 ? real[name].bind(real) : () => Promise.reject(new Error('killed'))),
      })
      await expect(run(text, openImportStore(hub.payload, dying))).rejects.toThrow('killed')
    }
    expect((await counts())[0], 'something had been written').toBeGreaterThan(0)
    await run(text)
    expect(await counts()).toEqual([510, 1020, 510])
    expect((await run(text)).outcomes).toEqual({ added: 0, changed: 0, unchanged: 510, 'kept-out': 0 })
    expect(await counts()).toEqual([510, 1020, 510])
  })

  it('of two officers at once makes nobody twice', async () => {
    const text = people(510)
    const both = await Promise.all([run(text), run(text)])
    expect(both.map(({ people: count }) => count)).toEqual([510, 510])
    expect(await counts()).toEqual([510, 1020, 510])
  })

  it('keeps those out who objected, and those off a list who left it', async () => {
    await run(people(3))
    const hash = createAddressHash(hub.payload.config.secret)
    const now = new Date()
    const id = hash('person0@example.org')
    await tables().add('suppressions', [{ id, reason: 'complained', at: now, createdAt: now, updatedAt: now }])
    const [second] = await tables().find('subscribers', { address: 'person1@example.org' })
    await tables().change('subscriptions', { key: `${second!.id as string}:schools` }, { state: 'ended' })
    const report = await run(people(4))
    expect(report.outcomes).toEqual({ added: 1, changed: 0, unchanged: 2, 'kept-out': 1 })
    expect(report.notes.map(({ kind }) => kind)).toEqual(['kept-out', 'note'])
    expect(report.notes.map(({ line, words }) => [line, words])).toEqual([
      [2, 'They marked our mail as spam.'],
      [3, expect.stringContaining('stay off: schools')],
    ])
    expect(await tables().find('subscriptions', { key: `${second!.id as string}:schools`, state: 'active' })).toEqual([])
  })

  it('stops when it is cancelled, and says so', async () => {
    const cancel = new AbortController()
    const plan = await planOf(people(1200))
    const done = await importSubscribers({ store: openImportStore(hub.payload), clock }, plan, {
      isReal: true,
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    })
    expect([done.isCancelled, done.outcomes.added, (await counts())[0]]).toEqual([true, 500, 500])
  })
})

describe('lines', () => {
  it('are counted as an editor shows them, through quoted line breaks and empty lines', async () => {
    const text = 'Email,Organisation\r\nok@example.org,"Two\r\nlines"\r\n\r\nbad one,x\r\nfine@example.org,"a ""quoted"" name"\r\nbad two,y'
    const { notes, people: found } = await planOf(text)
    expect(notes.filter(({ kind }) => kind === 'bad').map(({ line }) => line)).toEqual([5, 7])
    expect(found.map(({ organisation }) => organisation)).toEqual(['Two lines', 'a "quoted" name'])
  })
  it('that swallow the rest of the file by an open quote are refused in words', async () => {
    await expect(planOf('Email\n"ann@example.org\nbob@example.org')).rejects.toThrow('never closed')
    await expect(planOf('Email,Name\na@example.org,"Two\nlines"\nb@example.org,"Bob\nc@example.org,Cat')).rejects.toThrow('in line 4 opens')
    const drawnIn = await planOf('Email,Name\na@example.org,"Ann\nb@example.org,Bob"\nc@example.org,Cat')
    expect([drawnIn.people.length, drawnIn.bad, drawnIn.notes[0]]).toEqual([1, 1, expect.objectContaining({ line: 2, kind: 'bad' })])
    await expect(planOf('')).rejects.toThrow('empty')
    await expect(planOf('Name\nAnn')).rejects.toThrow('No column')
    await expect(planOf('PK\u0003\u0004 a workbook under another name')).rejects.toThrow('save it as CSV')
    expect((await planOf('Wer,Wo\nAnn,\nBob,nowhere\nCat,cat@example.org')).people, 'found by what stands in it').toMatchObject([
      { address: 'cat@example.org', lines: [4] },
    ])
    await expect(planFile(Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), { columns: null, defaults, lists, now: clock.now() })).rejects.toThrow(
      '20 MB',
    )
    await expect(planOf(`Email\n${'a@example.org\n'.repeat(200_002)}`)).rejects.toThrow('200,000')
  })
  it('of noise end in words or in rows that are not taken, never in a fault', async () => {
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919 + 13) % 256))
    const { plan } = await planFile(Buffer.concat([Buffer.from('Email\n'), noise]), {
      columns: null,
      defaults,
      lists,
      now: clock.now(),
    }).catch((error: Error) => ({ plan: { people: [], error: error.message } }))
    expect(plan.people).toEqual([])
  })
})
