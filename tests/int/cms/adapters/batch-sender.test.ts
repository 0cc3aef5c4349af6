import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBatchSender } from '#cms/adapters/mail/batch-sender.ts'
import { bulletinOutbox } from '#cms/adapters/mail/outbox-batch.ts'
import { startResendDouble, type ResendDouble } from '#tests/support/doubles/resend.ts'
import { aMessage } from '#tests/support/messages.ts'

const now = new Date('2026-11-23T09:00:00Z')
let provider: ResendDouble
let dataDir: string

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hub-sender-'))
  provider = await startResendDouble({ behaviour: { ratePerSecond: 1000 } })
})
afterEach(async () => {
  await provider.close()
  await rm(dataDir, { recursive: true, force: true })
})

const sender = (sendMode: 'outbox' | 'allow-list' | 'live', sendAllowList = ['reader-1@example.org', '@friends.example']) =>
  createBatchSender({
    sendMode,
    sendAllowList,
    dataDir,
    resend: { apiKey: provider.apiKey, baseUrl: provider.baseUrl, webhookSecret: undefined },
  })
const batch = [aMessage('reader-0'), aMessage('reader-1'), aMessage('reader-2', { to: 'anybody@friends.example' })]
const inOutbox = async () =>
  (await readdir(bulletinOutbox(dataDir), { recursive: true }).catch(() => [])).filter((name) => name.endsWith('.json')).toSorted()
const atProvider = async () => (await provider.accepted()).map(({ row }) => row)

test('in the mode outbox no call is made', async () => {
  const { outcome } = await sender('outbox').send('key-1', batch, now)
  expect(outcome).toMatchObject({ kind: 'accepted', accepted: [{ rowId: 'reader-0' }, { rowId: 'reader-1' }, { rowId: 'reader-2' }] })
  expect(await provider.calls()).toEqual([])
  expect(await inOutbox()).toHaveLength(3)
})

test('in the mode live nothing stays in the outbox', async () => {
  await sender('live').send('key-1', batch, now)
  expect(await atProvider()).toEqual(['reader-0', 'reader-1', 'reader-2'])
  expect(await inOutbox()).toEqual([])
})

test('in the mode allow-list only those on it are mailed, and all rows have one outcome', async () => {
  const { outcome } = await sender('allow-list').send('key-1', batch, now)
  expect(await atProvider()).toEqual(['reader-1', 'reader-2'])
  expect(await inOutbox()).toEqual(['key-1/reader-0.json'])
  expect(outcome.kind === 'accepted' && outcome.accepted.map(({ rowId }) => rowId).toSorted()).toEqual(['reader-0', 'reader-1', 'reader-2'])
})

test('a batch of people off the list makes no call, and tells no rate of the provider', async () => {
  expect(await sender('allow-list', []).send('key-1', batch, now)).toEqual({
    outcome: expect.objectContaining({ kind: 'accepted' }) as unknown,
  })
  expect(await provider.calls()).toEqual([])
})

test('a lost answer leaves the whole batch unconfirmed, and its key settles all of it with each mail once', async () => {
  await provider.plan({ kind: 'cut', when: 'after' })
  expect((await sender('allow-list').send('key-1', batch, now)).outcome.kind).toBe('unconfirmed')
  expect((await sender('allow-list').send('key-1', batch, now)).outcome.kind).toBe('accepted')
  expect(await provider.timesByRow()).toEqual({ 'reader-1': 1, 'reader-2': 1 })
  expect(await inOutbox()).toHaveLength(1)
})

test('an allow list that changed while nobody knew what was taken sends nobody a second mail', async () => {
  await provider.plan({ kind: 'cut', when: 'after' })
  await sender('allow-list').send('key-1', batch, now)
  const { outcome } = await sender('allow-list', ['@example.org', '@friends.example']).send('key-1', batch, now)
  expect(outcome.kind).toBe('unconfirmed')
  expect(await provider.timesByRow()).toEqual({ 'reader-1': 1, 'reader-2': 1 })
})
