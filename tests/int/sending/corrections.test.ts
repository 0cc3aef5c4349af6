import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import { sendCorrection } from '#cms/jobs/send-bulletins/actions/send-correction.ts'
import { sendLastIssue } from '#cms/jobs/send-bulletins/actions/send-last-issue.ts'
import { hours, openRehearsal, sendingOf, type Rehearsal } from '#tests/support/sending/rehearsal.ts'
import { taken } from '#tests/support/sending/scripted-sender.ts'
import { addSubscribers } from '#tests/support/sending/subscribers.ts'

const people = 5

let kit: Rehearsal
beforeAll(async () => void (kit = await openRehearsal(people)))
beforeEach(() => kit.begin())
afterAll(async () => kit?.close())

test('a correction goes to those who were accepted, and only when its text was approved', async () => {
  kit.sender.plan.push((messages) => taken(messages.slice(1)))
  const id = await kit.start()
  await kit.work()
  const bulletinId = await kit.bulletinOf(id)
  expect(await sendCorrection(kit.tools, { bulletinId, digest: 'digest-1' })).toMatchObject({ ok: false })
  kit.bulletins.set(bulletinId, { ...kit.bulletins.get(bulletinId)!, digest: 'digest-2' })
  const notApproved = { ...kit.tools, approvals: { isApproved: async () => false } }
  expect(await sendCorrection(notApproved, { bulletinId, digest: 'digest-2' })).toMatchObject({ ok: false })
  kit.sender.calls.length = 0
  const correction = sendingOf(await sendCorrection(kit.tools, { bulletinId, digest: 'digest-2' }))
  await kit.work()
  expect(kit.sentTo()).toHaveLength(people - 1)
  expect(await kit.ledger.facts(correction)).toMatchObject({
    kind: 'correction',
    state: 'done',
    issues: kit.bulletins.get(bulletinId)!.issues,
  })
  for (const { text } of kit.sender.calls.flatMap(({ messages }) => messages)) expect(text).toContain('This is a correction of an issue')
  expect(await kit.countsOf(id)).toEqual({ accepted: people - 1, unconfirmed: 1 })
})

test('somebody who came late gets the text of the last correction', async () => {
  const id = await kit.start()
  await kit.work()
  const bulletinId = await kit.bulletinOf(id)
  const bulletin = kit.bulletins.get(bulletinId)!
  const templates = bulletin.templates.map((template) => ({ ...template, subject: 'Mended' }))
  kit.bulletins.set(bulletinId, { ...bulletin, digest: 'digest-2', templates })
  sendingOf(await sendCorrection(kit.tools, { bulletinId, digest: 'digest-2' }))
  kit.clock.set(hours(1))
  await kit.work()
  await addSubscribers(kit.payload, [{ id: 'later', lists: ['schools'] }])
  kit.sender.calls.length = 0
  sendingOf(await sendLastIssue(kit.tools, { bulletinId, subscriberId: 'later' }))
  await kit.work()
  const [message] = kit.sender.calls.flatMap(({ messages }) => messages)
  expect(message).toMatchObject({ to: 'later@school.example', subject: 'Mended' })
  expect(message!.text).toContain('It went out before you were on the list')
  const tables = openTables(kit.payload)
  for (const table of ['subscribers', 'subscriptions'] as const) await tables.remove(table, { id: { in: ['later', 'later-schools'] } })
})

test('somebody who came late gets the last issue, once', async () => {
  const id = await kit.start()
  await kit.work()
  const bulletinId = await kit.bulletinOf(id)
  await addSubscribers(kit.payload, [{ id: 'late', lists: ['schools'], frequency: 'monthly' }])
  await addSubscribers(kit.payload, [{ id: 'stranger', lists: ['members'] }])
  kit.sender.calls.length = 0
  sendingOf(await sendLastIssue(kit.tools, { bulletinId, subscriberId: 'late' }))
  await kit.work()
  expect(kit.sentTo()).toEqual(['late@school.example'])
  for (const subscriberId of ['late', 'person-000001', 'stranger', 'nobody'])
    expect(await sendLastIssue(kit.tools, { bulletinId, subscriberId })).toMatchObject({ ok: false })
  const tables = openTables(kit.payload)
  for (const table of ['subscribers', 'subscriptions'] as const) await tables.remove(table, { id: { in: ['late', 'late-schools'] } })
})
