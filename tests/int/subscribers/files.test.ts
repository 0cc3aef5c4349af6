import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import { forgetErased } from '#cms/adapters/subscribers/erase.ts'
import { createObjectionJournal } from '#cms/adapters/subscribers/journal.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'
import { sendFile } from '#tests/support/import-file.ts'

let hub: TestHub

beforeAll(async () => {
  hub = await openTestHub()
  for (const slug of ['practitioners', 'schools']) await hub.list({ slug })
})
afterAll(() => hub?.stop())

const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
const auditActions = async () => (await hub.payload.find({ collection: 'audit-log', sort: '-at' })).docs.map(({ action }) => action)
const find = async (address: string) =>
  (await hub.payload.find({ collection: 'subscribers', where: { address: { equals: address } } })).docs[0]

describe('a file in the admin', () => {
  it('is shown before anything is written, with columns that can be changed', async () => {
    const file = 'Who,Where\nAnn,ann@example.org\nbad,\n'
    const { status, text } = await sendFile(hub, 'import/preview', file)
    expect(status).toBe(200)
    expect(JSON.parse(text)).toMatchObject({
      ...{
        headings: ['Who', 'Where'],
        sample: [
          ['Ann', 'ann@example.org'],
          ['bad', ''],
        ],
      },
      figures: { rows: 2, bad: 1, outcomes: { added: 1 } },
    })
    const chosen = await sendFile(hub, 'import/preview', file, { columns: { address: 1, name: 0 } as never })
    expect(JSON.parse(chosen.text)).toMatchObject({ columns: { address: 1, name: 0 } })
    expect(await find('ann@example.org')).toBeUndefined()
  })

  it('is brought in, tells how far it is, gives a report and is in the audit log', async () => {
    const { text } = await sendFile(
      hub,
      'import',
      `Email,Name\n${Array.from({ length: 700 }, (_, at) => `p${at}@example.org,=1+${at}`).join('\n')}\nnobody,x`,
    )
    const lines = linesOf(text)
    expect(lines.slice(0, 2)).toEqual([
      { done: 500, total: 700 },
      { done: 700, total: 700 },
    ])
    expect(lines.at(-1)?.report).toContain('"702","nobody","Not taken"')
    expect(await auditActions()).toContain('imported subscribers')
    expect((await find('p3@example.org'))?.name).toBe('=1+3')
  })

  it('mails those without a ground only when the officer says so, and once each', async () => {
    const file = 'Email\nasked@example.org\n'
    await sendFile(hub, 'import', file)
    expect((await hub.outbox()).filter((mail) => mail.includes('asked@example.org'))).toEqual([])
    for (let time = 0; time < 2; time += 1) await sendFile(hub, 'import', file, { asks: true })
    const mails = (await hub.outbox()).filter((mail) => mail.includes('asked@example.org'))
    expect(mails).toHaveLength(1)
    expect(mails[0]).toContain('/mail/confirm/')
  })

  it('mails also those who have confirmed something else, for the lists that wait', async () => {
    await sendFile(hub, 'import', 'Email,Basis\nhalf@example.org,public task\n')
    await sendFile(hub, 'import', 'Email,Lists\nhalf@example.org,schools\n', { asks: true })
    await sendFile(hub, 'import', 'Email,Lists\nhalf@example.org,schools\n', { asks: true })
    const mails = (await hub.outbox()).filter((mail) => mail.includes('half@example.org'))
    expect(mails).toHaveLength(1)
    expect(mails[0]).toContain('The schools’ bulletin')
    expect(mails[0]).not.toContain('The practitioners’ bulletin')
  })

  it('puts nobody on a list that is not in use', async () => {
    await hub.list({ slug: 'closed', isOpen: false })
    const { text } = await sendFile(hub, 'import/preview', 'Email,Lists\nlate@example.org,closed\n')
    expect(JSON.parse(text)).toMatchObject({ figures: { bad: 1 }, notes: [{ words: expect.stringContaining('no list “closed” in use') }] })
    expect(await sendFile(hub, 'import', 'Email\nlate@example.org', { listIds: ['closed'] })).toMatchObject({ status: 400 })
  })

  it('is refused in words when it is none, and to everybody who may not', async () => {
    expect(await sendFile(hub, 'import', '')).toMatchObject({ status: 400, text: expect.stringContaining('empty') })
    expect(await sendFile(hub, 'import', 'Email\na@b.org', { basis: 'consent' as never })).toMatchObject({ status: 400 })
    expect(await sendFile(hub, 'import', 'Email\na@b.org', { listIds: ['nowhere'] })).toMatchObject({ status: 400 })
    for (const as of ['author', 'moderator', 'safeguarding-lead'] as const)
      expect((await sendFile(hub, 'import', 'Email\na@b.org', { as })).status).toBe(403)
    expect((await hub.call('GET', '/api/subscribers/export')).status).toBe(401)
  })
})

describe('a list', () => {
  it('that people are on, or have left, is not deleted; one that nobody knows is', async () => {
    const list = await hub.list({ slug: 'to-go' })
    const remove = () => hub.call('DELETE', `/api/lists/${list.id}`, { as: 'editor' })
    await sendFile(hub, 'import', 'Email,Lists,Basis\nleaver@example.org,to-go,public task\n')
    await openTables(hub.payload).change('subscriptions', { list: list.id }, { state: 'ended' })
    const refused = await remove()
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([409, expect.stringContaining('1 person is on it or has left it')])
    await openTables(hub.payload).remove('subscriptions', { list: list.id })
    expect((await remove()).status).toBe(200)
  })
})

describe('an erasure', () => {
  it('removes the person and their words, keeps the hash, and takes the address out of ledgers when their batch is settled', async () => {
    await sendFile(hub, 'import', 'Email,Name,Basis,Evidence\ngone@example.org,Gone,consent,gone@example.org wrote to us\n')
    const person = (await find('gone@example.org'))!
    const tables = openTables(hub.payload)
    const row = (id: string, batch: string) => ({
      ...{ id, key: `${id}:x`, sending: id, bulletin: 'b', batch, position: 0, address: person.address, addressHash: person.addressHash },
      ...{ subscriber: person.id, variant: 'v', reason: 'Because', state: 'accepted' },
    })
    const batch = (id: string, state: string) => ({
      ...{ id, sending: id, bulletin: 'b', number: 1, state, notBefore: new Date(), attempts: 0, refusals: 0 },
    })
    await tables.add('batches', [batch('settled', 'settled'), batch('going', 'fixed')])
    await tables.add('deliveries', [row('r1', 'settled'), row('r2', 'going')])

    const erase = (body: object) => hub.call('POST', `/api/subscribers/${person.id}/erase`, { as: 'editor', body })
    expect((await erase({})).status, 'a reason is asked for').toBe(400)
    expect((await erase({ reason: 'asked by gone@example.org' })).status, 'the log names nobody').toBe(400)
    expect(await erase({ reason: 'They asked for it' })).toMatchObject({ status: 200, body: { subscribers: 1, deliveries: 1 } })

    expect(await find('gone@example.org')).toBeUndefined()
    expect((await hub.payload.findByID({ collection: 'suppressions', id: person.addressHash })).reason).toBe('erased')
    expect((await tables.find('consents', { subscriber: person.id })).map(({ shown }) => shown)).toEqual([null, null])
    expect((await tables.find('subscriptions', { subscriber: person.id })).length).toBe(0)
    const addresses = async () => (await tables.find('deliveries', {}, { sort: 'id' })).map(({ address }) => address)
    expect(await addresses(), 'the body of a batch under way has to be made again').toEqual([null, 'gone@example.org'])
    await tables.change('batches', { id: 'going' }, { state: 'settled' })
    expect(await forgetErased(hub.payload)).toBe(1)
    expect(await addresses()).toEqual([null, null])
    const entries = await Array.fromAsync(createObjectionJournal(hub.env.dataDir).read())
    expect(entries.at(-1)).toMatchObject({ kind: 'suppressed', reason: 'erased', addressHash: person.addressHash })
    expect(JSON.stringify((await hub.payload.find({ collection: 'audit-log', pagination: false })).docs)).not.toContain('gone@')

    await sendFile(hub, 'import', 'Email,Basis\ngone@example.org,public task\n')
    expect(await find('gone@example.org'), 'no import brings them back').toBeUndefined()
  })
})
