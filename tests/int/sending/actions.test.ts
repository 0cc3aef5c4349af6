import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { deliveryMinutes } from '#cms/adapters/payload/delivery-timeline.ts'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import { resolveUnconfirmed, retryFailures, sendToTheRest } from '#cms/jobs/send-bulletins/actions/send-again.ts'
import { pauseSending, resumeSending, stopSending } from '#cms/jobs/send-bulletins/actions/steer-sending.ts'
import { prepareSendings } from '#cms/jobs/send-bulletins/prepare-sendings.ts'
import type { ActionAnswer } from '#cms/jobs/send-bulletins/actions/answer.ts'
import { hours, noon, openRehearsal, sendingOf, type Rehearsal } from '#tests/support/sending/rehearsal.ts'
import { taken, type ScriptedSender } from '#tests/support/sending/scripted-sender.ts'
import { testHash } from '#tests/support/sending/subscribers.ts'

const people = 5
const ann = { personName: 'Ann' }

let kit: Rehearsal
beforeAll(async () => void (kit = await openRehearsal(people)))
beforeEach(() => kit.begin())
afterAll(async () => kit?.close())

test('paused, nothing leaves; resumed, it goes on; what has ended is not steered', async () => {
  const id = await kit.start()
  await prepareSendings(kit.tools, 'worker')
  expect(sendingOf(await pauseSending(kit.tools, { sendingId: id, ...ann, reason: 'a slip' }))).toBe(id)
  await kit.work()
  expect(kit.sentTo()).toEqual([])
  expect(await kit.ledger.facts(id)).toMatchObject({ state: 'paused', stateReason: 'Paused by Ann: a slip' })
  await resumeSending(kit.tools, { sendingId: id, ...ann })
  await kit.work()
  expect(kit.sentTo()).toHaveLength(people)
  for (const steer of [pauseSending, resumeSending, stopSending])
    expect(await steer(kit.tools, { sendingId: id, ...ann })).toMatchObject({ ok: false })
})

test('nothing is resumed during a hold', async () => {
  const id = await kit.start()
  await prepareSendings(kit.tools, 'worker')
  await pauseSending(kit.tools, { sendingId: id, ...ann })
  kit.hold.reason = 'A fault.'
  const answer = await resumeSending(kit.tools, { sendingId: id, ...ann })
  kit.hold.reason = null
  expect(answer).toMatchObject({ ok: false, words: expect.stringContaining('A fault.') as string })
  await stopSending(kit.tools, { sendingId: id, ...ann })
})

test('what was stopped goes to the rest, once, in a sending of its own', async () => {
  const id = await kit.start()
  await prepareSendings(kit.tools, 'worker')
  expect(await sendToTheRest(kit.tools, { sendingId: id })).toMatchObject({ ok: false })
  await stopSending(kit.tools, { sendingId: id, ...ann })
  const answers = await Promise.all([sendToTheRest(kit.tools, { sendingId: id }), sendToTheRest(kit.tools, { sendingId: id })])
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(await sendToTheRest(kit.tools, { sendingId: id })).toMatchObject({ ok: false })
  await kit.work()
  expect(new Set(kit.sentTo()).size).toBe(people)
  expect(kit.sentTo()).toHaveLength(people)
  expect(await kit.countsOf(id)).toEqual({ excluded: people })
  expect(await sendToTheRest(kit.tools, { sendingId: id })).toMatchObject({ ok: false })
})

test('the rest waits until of every call it is known what came of it', async () => {
  let answer: ActionAnswer | undefined
  kit.sender.plan.push(async (messages) => {
    const [under] = await kit.ledger.inStates(['sending'])
    await stopSending(kit.tools, { sendingId: under!.sendingId, ...ann })
    answer = await sendToTheRest(kit.tools, { sendingId: under!.sendingId })
    return taken(messages)
  })
  const id = await kit.start()
  await kit.work()
  expect(answer).toMatchObject({ ok: false, words: expect.stringContaining('not known yet') as string })
  expect(await kit.countsOf(id)).toEqual({ accepted: people })
  expect(kit.sentTo()).toHaveLength(people)
})

test('what waits for a person goes out with the text that was approved since, and not with any other', async () => {
  const id = await kit.start(kit.lists, hours(1))
  await prepareSendings(kit.tools, 'worker')
  const bulletinId = await kit.bulletinOf(id)
  const bulletin = kit.bulletins.get(bulletinId)!
  const templates = bulletin.templates.map((template) => ({ ...template, subject: 'Mended' }))
  kit.bulletins.set(bulletinId, { ...bulletin, digest: 'digest-2', templates })
  kit.clock.set(hours(1))
  await prepareSendings(kit.tools, 'worker')
  const notApproved = { ...kit.tools, approvals: { isApproved: async () => false } }
  expect(await resumeSending(notApproved, { sendingId: id, ...ann })).toMatchObject({ ok: false })
  sendingOf(await resumeSending(kit.tools, { sendingId: id, ...ann }))
  await kit.work()
  expect(new Set(kit.sender.calls.flatMap(({ messages }) => messages.map(({ subject }) => subject)))).toEqual(new Set(['Mended']))
  expect(await kit.ledger.facts(id)).toMatchObject({ state: 'done', digest: 'digest-2' })
})

test('what was refused is tried again; what is unconfirmed only when a person says so', async () => {
  kit.sender.plan.push((messages) => ({
    kind: 'accepted',
    accepted: [{ rowId: messages[0]!.rowId, providerId: 'p' }],
    rejected: [{ rowId: messages[1]!.rowId, reason: 'No such domain.' }],
  }))
  const id = await kit.start()
  await kit.work()
  expect(await kit.countsOf(id)).toEqual({ accepted: 1, rejected: 1, unconfirmed: 3 })
  const again = sendingOf(await retryFailures(kit.tools, { sendingId: id }))
  await kit.work()
  expect(await kit.countsOf(again)).toEqual({ accepted: 1 })
  expect(await kit.countsOf(id)).toEqual({ accepted: 1, excluded: 1, unconfirmed: 3 })

  const unknown = (await kit.rowsOf(id)).filter(({ state }) => state === 'unconfirmed').map(({ rowId }) => rowId)
  const wish = { sendingId: id, ...ann }
  sendingOf(await resolveUnconfirmed(kit.tools, { ...wish, rowIds: unknown.slice(0, 1), as: 'accepted' }))
  const third = sendingOf(await resolveUnconfirmed(kit.tools, { ...wish, rowIds: unknown.slice(1, 2), as: 'send-again' }))
  await kit.work()
  expect(await kit.countsOf(third)).toEqual({ accepted: 1 })
  expect(await kit.countsOf(id)).toEqual({ accepted: 2, excluded: 2, unconfirmed: 1 })
  expect(await resolveUnconfirmed(kit.tools, { ...wish, rowIds: unknown.slice(0, 2), as: 'send-again' })).toMatchObject({ ok: false })
})

test('what the provider took and then did not send is tried again, once; what arrived all the same is not', async () => {
  const id = await kit.start()
  await kit.work()
  const [one, two] = await kit.rowsOf(id)
  const reported = { report: 'failed', reportedAt: noon, why: 'The provider could not send it: reached_daily_quota.' }
  const tables = openTables(kit.payload)
  await tables.change('deliveries', { id: { in: [one!.rowId, two!.rowId] } }, reported)
  await tables.change('deliveries', { id: two!.rowId }, { deliveredAt: noon })
  const failedOf = async () => (await kit.progressOf(id)).failed
  expect(await failedOf()).toBe(1)
  kit.sender.calls.length = 0
  sendingOf(await retryFailures(kit.tools, { sendingId: id }))
  await kit.work()
  expect(kit.sentTo()).toEqual([one!.address])
  expect([await kit.countsOf(id), await failedOf()]).toEqual([{ accepted: people - 1, excluded: 1 }, 0])
  expect((await kit.rowsOf(id)).find(({ rowId }) => rowId === one!.rowId)?.why).toMatch(/quota\. Goes out with “.*: the rest”/)
  expect(await retryFailures(kit.tools, { sendingId: id })).toMatchObject({ ok: false })
})

test('a watched mailbox is counted apart from people', async () => {
  const address = 'watch@hub.example'
  kit.canaries.push({ address, addressHash: testHash(address) })
  const id = await kit.start()
  const noMailbox: ScriptedSender['plan'][number] = (messages) =>
    messages.some(({ to }) => to === address)
      ? { kind: 'accepted', accepted: [], rejected: messages.map(({ rowId }) => ({ rowId, reason: 'No such mailbox.' })) }
      : taken(messages)
  kit.sender.plan.push(noMailbox, noMailbox)
  await prepareSendings(kit.tools, 'worker')
  kit.canaries.length = 0
  await openTables(kit.payload).change('deliveries', { sending: id }, { report: 'delayed', reportedAt: noon })
  const before = await kit.progressOf(id)
  expect(before).toMatchObject({ states: { waiting: people }, reports: { delayed: people }, watched: { waiting: 1 } })
  await kit.work()
  expect(await kit.progressOf(id)).toMatchObject({
    ...{ states: { accepted: people }, watched: { rejected: 1 } },
  })
  expect(await deliveryMinutes(kit.payload, id)).toEqual([{ series: 'accepted', minute: noon.getTime(), count: people }])
  expect(await retryFailures(kit.tools, { sendingId: id })).toMatchObject({ words: 'It goes to 1 watched mailbox.' })
})

test('the publisher is told of an issue once, when it begins', async () => {
  const told = async (id: string) => (await openTables(kit.payload).find('changes', { kind: 'sendings', document: id })).length
  const id = await kit.start(kit.lists, hours(1))
  await prepareSendings(kit.tools, 'worker')
  expect(await told(id)).toBe(0)
  kit.clock.set(hours(1))
  await prepareSendings(kit.tools, 'worker')
  expect(await told(id)).toBe(1)
  await pauseSending(kit.tools, { sendingId: id, ...ann })
  await resumeSending(kit.tools, { sendingId: id, ...ann })
  await kit.work()
  expect(await told(id)).toBe(1)
})
