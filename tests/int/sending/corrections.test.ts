import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import { sendCorrection } from '#cms/jobs/send-bulletins/actions/send-correction.ts'
import { sendLastIssue } from '#cms/jobs/send-bulletins/actions/send-last-issue.ts'
import { sendingProgress } from '#cms/jobs/send-bulletins/progress.ts'
import type { ActionAnswer } from '#cms/jobs/send-bulletins/actions/answer.ts'
import { scriptedSender, taken, workOnce, type ScriptedSender } from '#tests/support/sending/scripted-sender.ts'
import { openSendingKit, type SendingKit } from '#tests/support/sending/sending-kit.ts'
import { addSubscribers, manySubscribers } from '#tests/support/sending/subscribers.ts'

const noon = new Date('2026-12-01T12:00:00Z')
const hours = (count: number) => new Date(noon.getTime() + count * 60 * 60 * 1000)
const people = 5

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

test('a correction goes to those who were accepted, and only when its text was approved', async () => {
  sender.plan.push((messages) => taken(messages.slice(1)))
  const id = await kit.start()
  await workOnce(kit, sender)
  const bulletinId = await bulletinOf(id)
  expect(await sendCorrection(kit.tools, { bulletinId, digest: 'digest-1' })).toMatchObject({ ok: false })
  kit.bulletins.set(bulletinId, { ...kit.bulletins.get(bulletinId)!, digest: 'digest-2' })
  const notApproved = { ...kit.tools, approvals: { isApproved: async () => false } }
  expect(await sendCorrection(notApproved, { bulletinId, digest: 'digest-2' })).toMatchObject({ ok: false })
  sender.calls.length = 0
  const correction = idOf(await sendCorrection(kit.tools, { bulletinId, digest: 'digest-2' }))
  await workOnce(kit, sender)
  expect(sentTo()).toHaveLength(people - 1)
  expect(await kit.ledger.facts(correction)).toMatchObject({
    kind: 'correction',
    state: 'done',
    issues: kit.bulletins.get(bulletinId)!.issues,
  })
  for (const { text } of sender.calls.flatMap(({ messages }) => messages)) expect(text).toContain('This is a correction of an issue')
  expect(await countsOf(id)).toEqual({ accepted: people - 1, unconfirmed: 1 })
})

test('somebody who came late gets the text of the last correction', async () => {
  const id = await kit.start()
  await workOnce(kit, sender)
  const bulletinId = await bulletinOf(id)
  const bulletin = kit.bulletins.get(bulletinId)!
  const templates = bulletin.templates.map((template) => ({ ...template, subject: 'Mended' }))
  kit.bulletins.set(bulletinId, { ...bulletin, digest: 'digest-2', templates })
  idOf(await sendCorrection(kit.tools, { bulletinId, digest: 'digest-2' }))
  kit.clock.set(hours(1))
  await workOnce(kit, sender)
  await addSubscribers(kit.payload, [{ id: 'later', lists: ['schools'] }])
  sender.calls.length = 0
  idOf(await sendLastIssue(kit.tools, { bulletinId, subscriberId: 'later' }))
  await workOnce(kit, sender)
  const [message] = sender.calls.flatMap(({ messages }) => messages)
  expect(message).toMatchObject({ to: 'later@school.example', subject: 'Mended' })
  expect(message!.text).toContain('It went out before you were on the list')
  const tables = openTables(kit.payload)
  for (const table of ['subscribers', 'subscriptions'] as const) await tables.remove(table, { id: { in: ['later', 'later-schools'] } })
})

test('somebody who came late gets the last issue, once', async () => {
  const id = await kit.start()
  await workOnce(kit, sender)
  const bulletinId = await bulletinOf(id)
  await addSubscribers(kit.payload, [{ id: 'late', lists: ['schools'], frequency: 'monthly' }])
  await addSubscribers(kit.payload, [{ id: 'stranger', lists: ['members'] }])
  sender.calls.length = 0
  idOf(await sendLastIssue(kit.tools, { bulletinId, subscriberId: 'late' }))
  await workOnce(kit, sender)
  expect(sentTo()).toEqual(['late@school.example'])
  for (const subscriberId of ['late', 'person-000001', 'stranger', 'nobody'])
    expect(await sendLastIssue(kit.tools, { bulletinId, subscriberId })).toMatchObject({ ok: false })
  const tables = openTables(kit.payload)
  for (const table of ['subscribers', 'subscriptions'] as const) await tables.remove(table, { id: { in: ['late', 'late-schools'] } })
})
