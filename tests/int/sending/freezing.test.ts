import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import { prepareSendings } from '#cms/jobs/send-bulletins/prepare-sendings.ts'
import { startSending } from '#cms/jobs/send-bulletins/actions/start-sending.ts'
import type { SendingStore } from '#cms/jobs/send-bulletins/store.ts'
import { aReadyBulletin } from '#tests/support/sending/a-bulletin.ts'
import { hours, noon } from '#tests/support/sending/rehearsal.ts'
import { scriptedSender, workOnce } from '#tests/support/sending/scripted-sender.ts'
import { openSendingKit, type SendingKit } from '#tests/support/sending/sending-kit.ts'
import { addSubscribers, manySubscribers, testHash } from '#tests/support/sending/subscribers.ts'

let kit: SendingKit
beforeAll(async () => {
  kit = await openSendingKit()
  await addSubscribers(kit.payload, [
    ...manySubscribers(603, ['practitioners']),
    { id: 'both', lists: ['schools', 'practitioners'] },
    { id: 'individual', lists: ['schools'], kind: 'individual' },
    { id: 'agreed', lists: ['schools'], kind: 'individual', takesPaid: true },
    { id: 'bounced', lists: ['schools'] },
    { id: 'unconfirmed', lists: ['schools'], state: 'unconfirmed' },
    { id: 'ended', lists: ['schools'], state: 'ended' },
    { id: 'left', lists: ['schools'], subscription: 'ended' },
    { id: 'weekly', lists: ['schools'], frequency: 'weekly' },
    { id: 'elsewhere', lists: ['members'] },
  ])
  const stamps = { at: noon, createdAt: noon, updatedAt: noon }
  await openTables(kit.payload).add('suppressions', [{ id: testHash('bounced@school.example'), reason: 'bounced', ...stamps }])
  kit.canaries.push({ address: 'watch@hub.example', addressHash: testHash('watch@hub.example') })
  kit.clock.set(noon)
})
afterEach(async () => {
  kit.hold.reason = null
  kit.clock.set(noon)
  for (const { sendingId, state } of await kit.ledger.inStates(['freezing', 'sending', 'waiting', 'scheduled']))
    await kit.ledger.move(sendingId, state, 'stopped', { now: noon })
})
afterAll(async () => kit?.close())

const rowOf = async (id: string, person: string) => (await kit.rowsOf(id)).find(({ subscriberId }) => subscriberId === person)
const stateOf = async (id: string) => (await kit.ledger.facts(id))?.state
const recipients = 603 + 3 + 1

test('everybody has one row, with the copy they get or the reason why not', async () => {
  const id = await kit.start()
  await prepareSendings(kit.tools, 'worker')
  expect(await stateOf(id)).toBe('sending')
  const rows = await kit.rowsOf(id)
  expect(rows.filter(({ state }) => state === 'waiting')).toHaveLength(recipients)
  expect(new Set(rows.map(({ addressHash }) => addressHash)).size).toBe(rows.length)
  expect(await rowOf(id, 'both')).toMatchObject({
    variant: 'practitioners+schools~paid',
    reason: expect.stringContaining(' and ') as string,
  })
  expect(await rowOf(id, 'individual')).toMatchObject({ variant: 'schools' })
  expect(await rowOf(id, 'agreed')).toMatchObject({ variant: 'schools~paid' })
  expect(await rowOf(id, 'elsewhere')).toBeUndefined()
  const excluded = Object.fromEntries(rows.filter(({ state }) => state === 'excluded').map(({ subscriberId, why }) => [subscriberId, why]))
  expect(Object.keys(excluded).toSorted()).toEqual(['bounced', 'ended', 'left', 'unconfirmed', 'weekly'])
  expect(excluded.bounced).toContain('does not exist')
})

test('rows are cut into batches of up to 100, the watched mailboxes in one of their own', async () => {
  const id = await kit.start()
  await prepareSendings(kit.tools, 'worker')
  const tables = openTables(kit.payload)
  const batches = await tables.find('batches', { sending: id, number: { above: 0 } }, { sort: 'number' })
  const sizes = await Promise.all(batches.map(async (batch) => (await tables.find('deliveries', { batch: batch.id as string })).length))
  expect(sizes).toEqual([...Array.from({ length: 6 }, () => 100), 6, 1])
  const [watched] = await tables.find('deliveries', { batch: batches.at(-1)!.id as string })
  expect(watched).toMatchObject({ isCanary: true, address: 'watch@hub.example', variant: 'practitioners+schools~paid' })
})

/** The store, which breaks when a method is called for the n-th time: as a kill between two statements would leave things. */
function breaking(store: SendingStore, method: 'addRows' | 'addBatches' | 'clearBatches' | 'move', time: number): SendingStore {
  let times = 0
  const original = store[method] as (...args: unknown[]) => unknown
  const broken = (...args: unknown[]) => {
    if (++times === time) throw new Error('killed')
    return original(...args)
  }
  return { ...store, [method]: broken }
}

test.each([
  ['addRows', 1],
  ['addRows', 3],
  ['clearBatches', 1],
  ['addBatches', 2],
  ['addBatches', 4],
  ['move', 1],
] as const)('interrupted at %s (%i), freezing is done again and comes to the same', async (method, time) => {
  const id = await kit.start()
  await expect(prepareSendings({ ...kit.tools, store: breaking(kit.ledger, method, time) }, 'dead')).rejects.toThrow('killed')
  expect(await stateOf(id)).toBe('freezing')
  // The dead worker's claim holds for a while.
  await prepareSendings(kit.tools, 'heir')
  expect(await stateOf(id)).toBe('freezing')
  kit.clock.set(hours(0.1))
  await prepareSendings(kit.tools, 'heir')
  expect(await stateOf(id)).toBe('sending')
  const sender = scriptedSender()
  await workOnce(kit, sender)
  const sent = sender.calls.flatMap(({ messages }) => messages.map(({ to }) => to))
  expect([sent.length, new Set(sent).size]).toEqual([recipients, recipients])
  expect(await stateOf(id)).toBe('done')
})

test('two workers do not freeze the same sending at once', async () => {
  const id = await kit.start()
  await Promise.all([prepareSendings(kit.tools, 'one'), prepareSendings(kit.tools, 'two')])
  const sender = scriptedSender()
  await workOnce(kit, sender)
  const sent = sender.calls.flatMap(({ messages }) => messages.map(({ to }) => to))
  expect([sent.length, new Set(sent).size]).toEqual([recipients, recipients])
  expect(await stateOf(id)).toBe('done')
})

test('a sending for later waits for its time', async () => {
  const id = await kit.start(kit.lists, hours(1))
  await prepareSendings(kit.tools, 'worker')
  expect(await stateOf(id)).toBe('scheduled')
  kit.clock.set(hours(1))
  await prepareSendings(kit.tools, 'worker')
  expect(await stateOf(id)).toBe('sending')
})

test.each([
  ['fell due more than 24 hours ago', () => kit.clock.set(hours(26)), /24 hours/],
  ['fell due during a hold', () => ((kit.hold.reason = 'A fault.'), kit.clock.set(hours(1))), /held: A fault/],
  ['is not what was approved', (id: string) => change(id, { digest: 'other' }), /not what was approved/],
])('what %s waits for a person', async (_what, happen, words) => {
  const id = await kit.start(kit.lists, hours(1))
  await prepareSendings(kit.tools, 'worker')
  const bulletinId = (await kit.ledger.facts(id))!.bulletinId
  happen(bulletinId)
  if (kit.clock.now() <= noon) kit.clock.set(hours(1))
  await prepareSendings(kit.tools, 'worker')
  expect(await kit.ledger.facts(id)).toMatchObject({ state: 'waiting', stateReason: expect.stringMatching(words) as string })
})

function change(bulletinId: string, changes: object): void {
  kit.bulletins.set(bulletinId, { ...kit.bulletins.get(bulletinId)!, ...changes })
}

test('a hold stops what is under way, and it does not go on by itself when the hold ends', async () => {
  const id = await kit.start()
  await prepareSendings(kit.tools, 'worker')
  kit.hold.reason = 'Stop.'
  const sender = scriptedSender()
  await workOnce(kit, sender)
  kit.hold.reason = null
  await workOnce(kit, sender)
  expect([sender.calls.length, await stateOf(id)]).toEqual([0, 'waiting'])
})

test('a hold that begins between two calls is heeded before the next', async () => {
  const id = await kit.start()
  await prepareSendings(kit.tools, 'worker')
  const sender = scriptedSender()
  sender.plan.push((messages) => {
    kit.hold.reason = 'Stop.'
    return {
      kind: 'accepted',
      accepted: messages.map(({ rowId }) => ({ rowId, providerId: rowId })),
      rejected: [],
    }
  })
  await workOnce(kit, sender)
  // Calls that were under way side by side are answered; none begins after.
  expect(sender.calls.length).toBeLessThanOrEqual(4)
  expect(await stateOf(id)).toBe('waiting')
})

test('pressed twice, an issue goes out once; another digest, or one that was not approved, does not leave', async () => {
  const bulletinId = randomUUID()
  kit.bulletins.set(bulletinId, aReadyBulletin(bulletinId, kit.lists))
  const wish = { bulletinId, digest: 'digest-1' }
  const answers = await Promise.all([startSending(kit.tools, wish), startSending(kit.tools, wish)])
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(await kit.ledger.ofBulletin(bulletinId)).toHaveLength(1)
  expect(await startSending(kit.tools, { bulletinId, digest: 'other' })).toMatchObject({
    ok: false,
    words: expect.stringContaining('changed') as string,
  })
  const nothing = { ...kit.tools, approvals: { isApproved: async () => false } }
  expect(await startSending(nothing, wish)).toMatchObject({ ok: false, words: expect.stringContaining('not approved') as string })
})
