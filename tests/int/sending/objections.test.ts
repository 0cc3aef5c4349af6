import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import { stopSending } from '#cms/jobs/send-bulletins/actions/steer-sending.ts'
import { keepLedgers } from '#cms/jobs/send-bulletins/keep-ledgers.ts'
import { prepareSendings } from '#cms/jobs/send-bulletins/prepare-sendings.ts'
import { hours, noon, openRehearsal, type Rehearsal } from '#tests/support/sending/rehearsal.ts'
import { testHash } from '#tests/support/sending/subscribers.ts'

const people = 5

let kit: Rehearsal
beforeAll(async () => void (kit = await openRehearsal(people)))
beforeEach(() => kit.begin())
afterAll(async () => kit?.close())

test('who objects before the body is fixed gets nothing, who objects afterwards is told apart, and a list that was left is left out', async () => {
  const tables = openTables(kit.payload)
  const id = await kit.start()
  await prepareSendings(kit.tools, 'worker')
  const stamps = { at: noon, createdAt: noon, updatedAt: noon }
  await tables.add('suppressions', [{ id: testHash('person-000000@school.example'), reason: 'unsubscribed', ...stamps }])
  await tables.change('subscriptions', { id: 'person-000001-practitioners' }, { state: 'ended' })
  kit.sender.plan.push({ kind: 'unconfirmed', reason: 'The connection broke.' })
  await kit.work()
  await tables.add('suppressions', [{ id: testHash('person-000002@school.example'), reason: 'unsubscribed', ...stamps }])
  kit.clock.set(hours(1))
  await kit.work()

  const row = new Map((await kit.rowsOf(id)).map((one) => [one.subscriberId, one]))
  expect(row.get('person-000000')).toMatchObject({
    state: 'excluded',
    why: expect.stringMatching(/^Unsubscribed during sending/) as string,
  })
  expect(row.get('person-000001')).toMatchObject({ state: 'accepted', variant: 'schools~paid' })
  expect(row.get('person-000002')).toMatchObject({
    state: 'accepted',
    why: expect.stringMatching(/^Unsubscribed during sending/) as string,
  })
  const [first, second] = kit.sender.calls
  expect(first!.messages.map(({ to }) => to)).not.toContain('person-000000@school.example')
  expect(first!.messages.find(({ to }) => to.startsWith('person-000001'))!.text).not.toContain('practitioners')
  expect(JSON.stringify(second)).toBe(JSON.stringify(first))
  await tables.remove('suppressions', {})
  await tables.change('subscriptions', { id: 'person-000001-practitioners' }, { state: 'active' })
})

test('who objects while a batch is put off gets nothing either: nothing was handed over so far', async () => {
  const id = await kit.start()
  kit.sender.plan.push({ kind: 'retry-later', notBefore: hours(1), reason: 'Too many calls.' })
  await kit.work()
  await openTables(kit.payload).change('subscribers', { id: 'person-000003' }, { state: 'ended' })
  kit.clock.set(hours(1))
  await kit.work()
  await openTables(kit.payload).change('subscribers', { id: 'person-000003' }, { state: 'confirmed' })
  expect(await kit.countsOf(id)).toEqual({ accepted: people - 1, excluded: 1 })
  const [first, second] = kit.sender.calls
  expect(second!.key).not.toBe(first!.key)
  expect(second!.messages.map(({ to }) => to)).not.toContain('person-000003@school.example')
})

test('a stopped sending tells what nobody can know, and its text and addresses go when their time is over', async () => {
  kit.sender.plan.push({ kind: 'unconfirmed', reason: 'The connection broke.' })
  const id = await kit.start()
  await kit.work()
  await stopSending(kit.tools, { sendingId: id, personName: 'Ann' })
  await keepLedgers(kit.tools)
  expect(await kit.countsOf(id)).toEqual({ unconfirmed: people })

  kit.clock.set(hours(47))
  await keepLedgers(kit.tools)
  expect(await kit.ledger.templates(id)).not.toEqual([])
  kit.clock.set(hours(49))
  await keepLedgers(kit.tools)
  expect(await kit.ledger.templates(id)).toEqual([])
  expect((await kit.rowsOf(id)).every(({ address }) => address !== null)).toBe(true)
  kit.clock.set(hours(366 * 24))
  await keepLedgers(kit.tools)
  const rows = await kit.rowsOf(id)
  expect(rows.every(({ address, addressHash }) => address === null && addressHash.length === 64)).toBe(true)
  expect(await kit.countsOf(id)).toEqual({ unconfirmed: people })
})
