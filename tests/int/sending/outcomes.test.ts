import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { BatchOutcome } from '#cms/domain/delivery/outcome.ts'
import { keepLedgers } from '#cms/jobs/send-bulletins/keep-ledgers.ts'
import { resumeSending } from '#cms/jobs/send-bulletins/actions/steer-sending.ts'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import { noon } from '#tests/support/sending/rehearsal.ts'
import { scriptedSender, senderTools, taken, workOnce, type ScriptedSender } from '#tests/support/sending/scripted-sender.ts'
import { openSendingKit, type SendingKit } from '#tests/support/sending/sending-kit.ts'
import { addSubscribers, manySubscribers } from '#tests/support/sending/subscribers.ts'

const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const lost: BatchOutcome = { kind: 'unconfirmed', reason: 'The connection broke.' }
const refused = (scope: 'batch' | 'account'): BatchOutcome => ({ kind: 'rejected', scope, reason: 'Refused.' })

let kit: SendingKit
let sender: ScriptedSender
beforeAll(async () => {
  kit = await openSendingKit()
  await addSubscribers(kit.payload, manySubscribers(3, ['practitioners']))
})
beforeEach(() => {
  sender = scriptedSender()
  kit.clock.set(noon)
})
afterEach(async () => {
  // What a test leaves under way is not the next one's.
  for (const { sendingId, state } of await kit.ledger.inStates(['sending', 'paused', 'waiting', 'scheduled']))
    await kit.ledger.move(sendingId, state, 'stopped', { now: kit.clock.now() })
  await openTables(kit.payload).remove('batches', { state: { in: ['open', 'fixed'] } })
})
afterAll(async () => kit?.close())

const statesOf = async (id: string) => (await kit.rowsOf(id)).map(({ state }) => state)
const keys = () => sender.calls.map(({ key }) => key)
const bodies = () => new Set(sender.calls.map(({ messages }) => JSON.stringify(messages))).size

test('a call without an answer is tried again with the same key and the same bytes', async () => {
  sender.plan.push(lost, lost)
  const id = await kit.start()
  await workOnce(kit, sender)
  await workOnce(kit, sender)
  expect(sender.calls).toHaveLength(1)
  kit.clock.set(after(1))
  await workOnce(kit, sender)
  kit.clock.set(after(2))
  await workOnce(kit, sender)
  expect(sender.calls).toHaveLength(3)
  expect([new Set(keys()).size, bodies()]).toEqual([1, 1])
  expect(await statesOf(id)).toEqual(['accepted', 'accepted', 'accepted'])
  expect((await kit.ledger.facts(id))?.state).toBe('done')
})

test('a call without an answer is unconfirmed 23 hours after the first, and not tried again', async () => {
  sender.plan.push(lost)
  const id = await kit.start()
  await workOnce(kit, sender)
  kit.clock.set(after(23 * 60))
  await workOnce(kit, sender)
  expect(sender.calls).toHaveLength(1)
  expect(await statesOf(id)).toEqual(['unconfirmed', 'unconfirmed', 'unconfirmed'])
})

test('nor when its sending is paused: it is told as unconfirmed all the same', async () => {
  sender.plan.push(lost)
  const id = await kit.start()
  await workOnce(kit, sender)
  await kit.ledger.move(id, 'sending', 'paused', { now: noon })
  kit.clock.set(after(24 * 60))
  await keepLedgers(kit.tools)
  expect(await statesOf(id)).toEqual(['unconfirmed', 'unconfirmed', 'unconfirmed'])
})

test('a call that the provider put off keeps its key, and gets another one after 23 hours, since nothing is unknown', async () => {
  sender.plan.push({ kind: 'retry-later', notBefore: after(1), reason: 'Too many calls.' })
  const id = await kit.start()
  await workOnce(kit, sender)
  await workOnce(kit, sender)
  expect(sender.calls).toHaveLength(1)
  kit.clock.set(after(24 * 60))
  await keepLedgers(kit.tools)
  await workOnce(kit, sender)
  expect(new Set(keys()).size).toBe(2)
  expect(await statesOf(id)).toEqual(['accepted', 'accepted', 'accepted'])
})

test('an account that is refused pauses the sending; resumed, it goes on under a new key', async () => {
  sender.plan.push(refused('account'))
  const id = await kit.start()
  await workOnce(kit, sender)
  expect(await kit.ledger.facts(id)).toMatchObject({ state: 'paused', stateReason: 'Refused.' })
  await resumeSending(kit.tools, { sendingId: id, personName: 'Ann' })
  await workOnce(kit, sender)
  expect(new Set(keys()).size).toBe(2)
  expect(await statesOf(id)).toEqual(['accepted', 'accepted', 'accepted'])
})

test('a refusal after a call without an answer keeps the key: the provider may have taken the first', async () => {
  sender.plan.push(lost, refused('account'))
  const id = await kit.start()
  await workOnce(kit, sender)
  kit.clock.set(after(1))
  await workOnce(kit, sender)
  await resumeSending(kit.tools, { sendingId: id, personName: 'Ann' })
  kit.clock.set(after(2))
  await workOnce(kit, sender)
  expect(sender.calls).toHaveLength(3)
  expect([new Set(keys()).size, bodies()]).toEqual([1, 1])
})

test('a batch that is refused is rejected row by row; after a call without an answer it is unconfirmed', async () => {
  sender.plan.push(refused('batch'))
  const certain = await kit.start()
  await workOnce(kit, sender)
  expect(await statesOf(certain)).toEqual(['rejected', 'rejected', 'rejected'])

  sender.plan.push(lost, refused('batch'))
  const uncertain = await kit.start()
  await workOnce(kit, sender)
  kit.clock.set(after(1))
  await workOnce(kit, sender)
  expect(await statesOf(uncertain)).toEqual(['unconfirmed', 'unconfirmed', 'unconfirmed'])
})

test('rows that are refused singly are rejected, and rows of which nothing is said are unconfirmed', async () => {
  sender.plan.push((messages) => ({
    kind: 'accepted',
    accepted: [{ rowId: messages[0]!.rowId, providerId: 'p' }],
    rejected: [{ rowId: messages[1]!.rowId, reason: 'No such domain.' }],
  }))
  const id = await kit.start()
  await workOnce(kit, sender)
  expect((await statesOf(id)).toSorted()).toEqual(['accepted', 'rejected', 'unconfirmed'])
  expect((await kit.rowsOf(id)).find(({ state }) => state === 'rejected')?.why).toBe('No such domain.')
})

test('a body that cannot be made again byte for byte is never sent: unconfirmed', async () => {
  sender.plan.push(lost)
  const id = await kit.start()
  await workOnce(kit, sender)
  await openTables(kit.payload).change('deliveries', { sending: id, subscriber: 'person-000001' }, { address: 'other@school.example' })
  kit.clock.set(after(1))
  await workOnce(kit, sender)
  expect(sender.calls).toHaveLength(1)
  expect(await statesOf(id)).toEqual(['unconfirmed', 'unconfirmed', 'unconfirmed'])
})

test('somebody who lost the claim begins no call, and changes nothing but what the provider took', async () => {
  const id = await kit.start()
  await workOnce(kit, { ...sender, send: async () => ({ outcome: { kind: 'retry-later', notBefore: after(0.5), reason: '' } }) })
  const { ledger } = kit
  const mine = (await ledger.claim('slow', after(0.5), 1000))!
  const theirs = (await ledger.claim('quick', after(1), 60_000))!
  expect([theirs.batchId, theirs.state]).toEqual([mine.batchId, 'fixed'])
  expect(await ledger.beginAttempt(mine, 'slow', after(1), 60_000)).toBe(false)
  await ledger.giveBack(mine.batchId, 'slow', { notBefore: noon, reason: '', isRefused: true, isAnswered: true })
  const rejected = mine.rows.map(({ rowId }) => ({ rowId, reason: 'Late.' }))
  await ledger.settle(mine.batchId, 'slow', { rejected }, after(1))
  expect(await statesOf(id)).toEqual(['waiting', 'waiting', 'waiting'])
  expect(await ledger.beginAttempt(theirs, 'quick', after(1), 60_000)).toBe(true)
  await ledger.settle(mine.batchId, 'slow', { accepted: mine.rows.map(({ rowId }) => ({ rowId, providerId: rowId })) }, after(1))
  expect(await statesOf(id)).toEqual(['accepted', 'accepted', 'accepted'])
  expect(await ledger.claim('third', after(60), 1000)).toBeNull()
})

test('an answer to somebody who lost the claim closes the batch only when it speaks of everybody in it', async () => {
  const id = await kit.start()
  await workOnce(kit, { ...sender, send: async () => ({ outcome: { kind: 'retry-later', notBefore: after(0.5), reason: '' } }) })
  const { ledger } = kit
  const mine = (await ledger.claim('slow', after(0.5), 1000))!
  const theirs = (await ledger.claim('quick', after(1), 60_000))!
  const [first, ...others] = mine.rows.map(({ rowId }) => ({ rowId, providerId: rowId, reason: 'No such domain.' }))
  const answer = { accepted: others, rejected: [first!] }
  await ledger.settle(mine.batchId, 'slow', answer, after(1))
  expect((await statesOf(id)).toSorted()).toEqual(['accepted', 'accepted', 'waiting'])
  expect(await ledger.openBatches(id)).toBe(1)
  await ledger.settle(theirs.batchId, 'quick', answer, after(1))
  expect((await statesOf(id)).toSorted()).toEqual(['accepted', 'accepted', 'rejected'])
  expect(await ledger.openBatches(id)).toBe(0)
})

test('recording the same twice changes nothing', async () => {
  const id = await kit.start()
  await workOnce(kit, sender)
  const [before, { calls }] = [await kit.rowsOf(id), sender]
  const outcome = taken(calls[0]!.messages)
  const [batch] = await openTables(kit.payload).find('batches', { sending: id, number: 1 })
  if (outcome.kind === 'accepted') await senderTools(kit, sender).ledger.settle(batch!.id as string, 'sender', outcome, noon)
  expect(await kit.rowsOf(id)).toEqual(before)
})
