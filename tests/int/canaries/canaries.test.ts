import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { currentCanaryAlarms, openCanaryWatch } from '#cms/adapters/ledger/canaries.ts'
import { watchCanaries } from '#cms/jobs/watch-canaries/watch-canaries.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'
import { addLedgerPerson } from '#tests/support/ledger-rows.ts'
import { report, webhookSecret } from '#tests/support/provider-reports.ts'

let hub: TestHub
let count = 0
const takenAt = '2026-11-23T09:00:00.000Z'
const at = (time: string) => new Date(`2026-11-23T${time}:00.000Z`)

beforeAll(async () => {
  hub = await openTestHub({ RESEND_WEBHOOK_SECRET: webhookSecret, SITE_URL: 'https://hub.example.org' })
  for (const role of ['admin', 'editor', 'author', 'moderator'] as const) await hub.shared(role)
})
afterAll(() => hub?.stop())
beforeEach(async () => void (await hub.payload.db.deleteMany({ collection: 'deliveries', where: {} })))

const canary = (row: object = {}) =>
  addLedgerPerson(hub.payload, `watch-${(count += 1)}@example.org`, { isCanary: true, subscriber: null, acceptedAt: takenAt, ...row })
const alarmsAt = (time: string) => currentCanaryAlarms(hub.payload, at(time))
const watchAt = (time: string) => watchCanaries(openCanaryWatch(hub.payload, 'https://hub.example.org'), at(time))
const mailsAbout = async () => (await hub.outbox()).filter((mail) => mail.includes('Not delivered within an hour'))

test('an hour after the provider took it, a copy without a report is an alarm, until the report comes', async () => {
  const copy = await canary()
  expect(await alarmsAt('09:59')).toEqual([])
  expect(await alarmsAt('10:00')).toMatchObject([{ sendingId: copy.sendingId, bulletinId: copy.bulletinId, title: 'Winter news' }])
  await report(hub, copy, 'email.delivered', { at: '2026-11-23T11:30:00.000Z' })
  expect(await alarmsAt('12:00')).toEqual([])
})

test.each([
  ['a reader’s copy', { isCanary: false }],
  ['a mail in the outbox, which never left', { providerId: 'outbox-0123' }],
  ['a copy that was not sent', { state: 'excluded', acceptedAt: null }],
  ['a copy of last month', { acceptedAt: '2026-10-23T09:00:00.000Z' }],
])('%s raises no alarm', async (_what, row) => {
  await canary(row)
  expect(await alarmsAt('12:00')).toEqual([])
})

test('everybody who publishes is written to once, nobody else, and both at the same time write no second mail', async () => {
  const before = (await mailsAbout()).length
  const copy = await canary()
  expect(await watchAt('09:59')).toBe(0)
  const told = await Promise.all([watchAt('10:00'), watchAt('10:00')])
  expect(told.toSorted()).toEqual([0, 1])
  expect(await watchAt('10:05')).toBe(0)
  const mails = (await mailsAbout()).slice(before)
  const { docs: publishers } = await hub.payload.find({
    collection: 'users',
    where: { role: { in: ['admin', 'editor'] } },
    pagination: false,
  })
  expect(mails.map((mail) => /^To: (.*)$/m.exec(mail)?.[1]).toSorted()).toEqual(publishers.map(({ email }) => email).toSorted())
  expect(mails[0]).toContain(`https://hub.example.org/admin/collections/sendings/${copy.sendingId}`)
  expect(mails[0]).toContain('Winter news')
})

test('a worker that died while it told is followed by another', async () => {
  const copy = await canary()
  expect(await openCanaryWatch(hub.payload, 'https://hub.example.org').claim(copy.sendingId, at('10:00'))).toBe(true)
  expect(await watchAt('10:01')).toBe(0)
  expect(await watchAt('10:03')).toBe(1)
})
