import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import { resolveUnconfirmed, retryFailures, sendToTheRest } from '#cms/jobs/send-bulletins/actions/send-again.ts'
import { pauseSending, resumeSending, stopSending } from '#cms/jobs/send-bulletins/actions/steer-sending.ts'
import { sendingProgress } from '#cms/jobs/send-bulletins/progress.ts'
import { prepareSendings } from '#cms/jobs/send-bulletins/prepare-sendings.ts'
import type { ActionAnswer } from '#cms/jobs/send-bulletins/actions/answer.ts'
import { scriptedSender, taken, workOnce, type ScriptedSender } from '#tests/support/sending/scripted-sender.ts'
import { openSendingKit, type SendingKit } from '#tests/support/sending/sending-kit.ts'
import { addSubscribers, manySubscribers } from '#tests/support/sending/subscribers.ts'

const noon = new Date('2026-12-01T12:00:00Z')
const hours = (count: number) => new Date(noon.getTime() + count * 60 * 60 * 1000)
const people = 5
const ann = { personName: 'Ann' }

let kit: SendingKit
let sender: ScriptedSender
beforeAll(async () => {
  kit = await openSendingKit()
  await addSubscribers(kit.payload, manySubscribers(people, ['practitioners', 'schools']))
})
beforeEach(() => {
  sender = scriptedSender()
  kit.clock.set(noon)
})
afterAll(async () => kit?.close())

const sentTo = () => sender.calls.flatMap(({ messages }) => messages.map(({ to }) => to))
const countsOf = async (id: string) => (await sendingProgress(kit.tools, { sendingId: id, startedAt: noon })).states
const idOf = (answer: ActionAnswer): string => {
  if (!answer.ok) throw new Error(answer.words)
  return answer.sendingId
}
const bulletinOf = async (id: string) => (await kit.ledger.facts(id))!.bulletinId

test('paused, nothing leaves; resumed, it goes on; what has ended is not steered', async () => {
  const id = await kit.start()
  await prepareSendings(kit.tools, 'worker')
  expect(idOf(await pauseSending(kit.tools, { sendingId: id, ...ann, reason: 'a slip' }))).toBe(id)
  await workOnce(kit, sender)
  expect(sentTo()).toEqual([])
  expect(await kit.ledger.facts(id)).toMatchObject({ state: 'paused', stateReason: 'Paused by Ann: a slip' })
  await resumeSending(kit.tools, { sendingId: id, ...ann })
  await workOnce(kit, sender)
  expect(sentTo()).toHaveLength(people)
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
  await workOnce(kit, sender)
  expect(new Set(sentTo()).size).toBe(people)
  expect(sentTo()).toHaveLength(people)
  expect(await countsOf(id)).toEqual({ excluded: people })
  expect(await sendToTheRest(kit.tools, { sendingId: id })).toMatchObject({ ok: false })
})

test('the rest waits until of every call it is known what came of it', async () => {
  let answer: ActionAnswer | undefined
  sender.plan.push(async (messages) => {
    const [under] = await kit.ledger.inStates(['sending'])
    await stopSending(kit.tools, { sendingId: under!.sendingId, ...ann })
    answer = await sendToTheRest(kit.tools, { sendingId: under!.sendingId })
    return taken(messages)
  })
  const id = await kit.start()
  await workOnce(kit, sender)
  expect(answer).toMatchObject({ ok: false, words: expect.stringContaining('not known yet') as string })
  expect(await countsOf(id)).toEqual({ accepted: people })
  expect(sentTo()).toHaveLength(people)
})

test('what waits for a person goes out with the text that was approved since, and not with any other', async () => {
  const id = await kit.start(kit.lists, hours(1))
  await prepareSendings(kit.tools, 'worker')
  const bulletinId = await bulletinOf(id)
  const bulletin = kit.bulletins.get(bulletinId)!
  const templates = bulletin.templates.map((template) => ({ ...template, subject: 'Mended' }))
  kit.bulletins.set(bulletinId, { ...bulletin, digest: 'digest-2', templates })
  kit.clock.set(hours(1))
  await prepareSendings(kit.tools, 'worker')
  const notApproved = { ...kit.tools, approvals: { isApproved: async () => false } }
  expect(await resumeSending(notApproved, { sendingId: id, ...ann })).toMatchObject({ ok: false })
  idOf(await resumeSending(kit.tools, { sendingId: id, ...ann }))
  await workOnce(kit, sender)
  expect(new Set(sender.calls.flatMap(({ messages }) => messages.map(({ subject }) => subject)))).toEqual(new Set(['Mended']))
  expect(await kit.ledger.facts(id)).toMatchObject({ state: 'done', digest: 'digest-2' })
})

test('what was refused is tried again; what is unconfirmed only when a person says so', async () => {
  sender.plan.push((messages) => ({
    kind: 'accepted',
    accepted: [{ rowId: messages[0]!.rowId, providerId: 'p' }],
    rejected: [{ rowId: messages[1]!.rowId, reason: 'No such domain.' }],
  }))
  const id = await kit.start()
  await workOnce(kit, sender)
  expect(await countsOf(id)).toEqual({ accepted: 1, rejected: 1, unconfirmed: 3 })
  const again = idOf(await retryFailures(kit.tools, { sendingId: id }))
  await workOnce(kit, sender)
  expect(await countsOf(again)).toEqual({ accepted: 1 })
  expect(await countsOf(id)).toEqual({ accepted: 1, excluded: 1, unconfirmed: 3 })

  const unknown = (await kit.rowsOf(id)).filter(({ state }) => state === 'unconfirmed').map(({ rowId }) => rowId)
  const wish = { sendingId: id, ...ann }
  idOf(await resolveUnconfirmed(kit.tools, { ...wish, rowIds: unknown.slice(0, 1), as: 'accepted' }))
  const third = idOf(await resolveUnconfirmed(kit.tools, { ...wish, rowIds: unknown.slice(1, 2), as: 'send-again' }))
  await workOnce(kit, sender)
  expect(await countsOf(third)).toEqual({ accepted: 1 })
  expect(await countsOf(id)).toEqual({ accepted: 2, excluded: 2, unconfirmed: 1 })
  expect(await resolveUnconfirmed(kit.tools, { ...wish, rowIds: unknown.slice(0, 2), as: 'send-again' })).toMatchObject({ ok: false })
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
  await workOnce(kit, sender)
  expect(await told(id)).toBe(1)
})
