import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { resendBatchSender } from '#cms/adapters/mail/resend-batch.ts'
import { startResendDouble, type ResendDouble } from '#tests/support/doubles/resend.ts'
import { aMessage, messages } from '#tests/support/messages.ts'

const now = new Date('2026-11-23T09:00:00Z')
let provider: ResendDouble
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-batch-'))
  await writeFile(join(folder, 'clock'), now.toISOString())
  provider = await startResendDouble({
    testClock: join(folder, 'clock'),
    domains: ['example.org'],
    behaviour: { ratePerSecond: 1000 },
  })
})
afterEach(async () => {
  await provider.close()
  await rm(folder, { recursive: true, force: true })
})

const sender = ({ apiKey = 're_double', timeoutMs = 2000 } = {}) =>
  resendBatchSender({ apiKey, baseUrl: provider.baseUrl, webhookSecret: undefined }, timeoutMs)
const outcomeOf = async (key = 'key-1', batch = messages(3)) => (await sender().send(key, batch, now)).outcome
const times = async () => Object.values(await provider.timesByRow())

describe('a batch that the provider takes', () => {
  test('arrives as it is, each mail with its row as a tag, and each row learns its id', async () => {
    const outcome = await outcomeOf()
    const arrived = await provider.accepted()
    expect(outcome).toEqual({
      kind: 'accepted',
      accepted: arrived.map(({ row, id }) => ({ rowId: row, providerId: id })),
      rejected: [],
    })
    expect(arrived.map(({ row }) => row)).toEqual(['reader-0', 'reader-1', 'reader-2'])
    const { rowId, to, replyTo, ...rest } = aMessage('reader-1')
    expect(arrived[1]).toMatchObject({ ...rest, to: [to], replyTo: [replyTo], tags: { row: rowId }, key: 'key-1' })
  })

  test('of 100 mails goes in one call', async () => {
    expect((await outcomeOf('key-1', messages(100))).kind).toBe('accepted')
    expect((await provider.calls()).map(({ mails }) => mails)).toEqual([100])
  })

  test('loses only the rows that are unsound, each with the reason', async () => {
    const batch = [
      aMessage('a'),
      aMessage('b', { to: 'no address' }),
      aMessage('c'),
      aMessage('d', { subject: 'x\r\nBcc: all@example.org' }),
    ]
    const outcome = await outcomeOf('key-1', batch)
    expect(outcome).toMatchObject({
      kind: 'accepted',
      accepted: [{ rowId: 'a' }, { rowId: 'c' }],
      rejected: [
        { rowId: 'b', reason: expect.stringContaining('`to`') as string },
        { rowId: 'd', reason: expect.stringContaining('`subject`') as string },
      ],
    })
  })

  test('is not sent again under its key, and gets its first answer', async () => {
    expect(await outcomeOf()).toEqual(await outcomeOf())
    expect(await times()).toEqual([1, 1, 1])
  })
})

describe('when the answer does not arrive', () => {
  test.each([
    ['the connection breaks before the call is read', { kind: 'cut', when: 'before' }, 0],
    ['the connection breaks after the batch was taken', { kind: 'cut', when: 'after' }, 1],
    ['the connection breaks in the middle of the answer', { kind: 'cut', when: 'middle' }, 1],
    ['the provider takes the batch and answers a fault', { kind: 'take-and-fail', status: 500 }, 1],
    ['a gateway answers a page', { kind: 'refuse', status: 502 }, 0],
    ['the answer is no JSON', { kind: 'garble', body: '<html>' }, 1],
    ['the answer is empty', { kind: 'garble', body: '' }, 1],
    ['the answer says nothing', { kind: 'garble', body: 'null' }, 1],
    ['the answer is about other mails', { kind: 'garble', body: '{"data":[{"id":"x"}]}' }, 1],
  ] as const)('%s: unconfirmed, and the same key makes it certain without a second mail', async (_what, fault, takenBefore) => {
    await provider.plan(fault)
    expect((await outcomeOf()).kind).toBe('unconfirmed')
    expect((await provider.accepted()).length).toBe(3 * takenBefore)
    expect((await outcomeOf()).kind).toBe('accepted')
    expect(await times()).toEqual([1, 1, 1])
  })

  test.each(['before', 'after'] as const)('a provider that keeps silent (%s) is given up after the time that is set', async (when) => {
    await provider.plan({ kind: 'silence', when })
    const startedAt = performance.now()
    expect((await sender({ timeoutMs: 300 }).send('key-1', messages(1), now)).outcome.kind).toBe('unconfirmed')
    expect(performance.now() - startedAt).toBeLessThan(1500)
  })

  test('nobody listens at all: unconfirmed', async () => {
    await provider.close()
    expect((await outcomeOf()).kind).toBe('unconfirmed')
  })

  test('a call that is called off is unconfirmed: it may be on its way', async () => {
    await provider.plan({ kind: 'slow', ms: 500, when: 'after' })
    const stopping = new AbortController()
    setTimeout(() => stopping.abort(), 100)
    expect((await sender().send('key-1', messages(1), now, stopping.signal)).outcome.kind).toBe('unconfirmed')
  })

  test('other mails under a key that was used are not sent, and what became of the first is not guessed', async () => {
    await outcomeOf()
    expect((await outcomeOf('key-1', messages(2))).kind).toBe('unconfirmed')
    expect(await times()).toEqual([1, 1, 1])
  })
})

describe('when the provider refuses', () => {
  test('a key that it does not know: the account, and nothing was taken', async () => {
    const { outcome } = await sender({ apiKey: 're_other' }).send('key-1', messages(1), now)
    expect(outcome).toMatchObject({ kind: 'rejected', scope: 'account', reason: expect.stringContaining('RESEND_API_KEY') as string })
  })

  test('a sender of a domain that is not verified: the account', async () => {
    const outcome = await outcomeOf('key-1', [aMessage('a', { from: 'news@elsewhere.example' }), aMessage('b')])
    expect(outcome).toMatchObject({ kind: 'rejected', scope: 'account' })
    expect(await provider.accepted()).toEqual([])
  })

  test.each([{ dailyQuota: 2 }, { monthlyQuota: 2 }])('more than the quota %o: the account, and nothing was taken', async (quota) => {
    await provider.change(quota)
    expect(await outcomeOf()).toMatchObject({ kind: 'rejected', scope: 'account', reason: expect.stringContaining('quota') as string })
    expect(await provider.accepted()).toEqual([])
  })

  test('a batch that is too large: the batch', async () => {
    expect(await outcomeOf('key-1', messages(101))).toMatchObject({ kind: 'rejected', scope: 'batch' })
  })

  test('a key of more than 256 signs: the batch', async () => {
    expect(await outcomeOf('k'.repeat(257))).toMatchObject({ kind: 'rejected', scope: 'batch' })
  })
})

describe('when the provider wants it later', () => {
  test('a call too many says when to come again, and what the rate is', async () => {
    await provider.change({ ratePerSecond: 1 })
    const first = await sender().send('key-1', messages(1), now)
    expect(first.rate).toEqual({ limit: 1, windowMs: 1000, remaining: 0 })
    const second = await sender().send('key-2', messages(1), now)
    expect(second.outcome).toMatchObject({ kind: 'retry-later', notBefore: new Date(now.getTime() + 1000) })
    expect(second.rate).toMatchObject({ limit: 1, retryAfterMs: 1000 })
  })

  test('the same key at the same time: one is taken, the other waits, and nothing is sent twice', async () => {
    await provider.plan({ kind: 'slow', ms: 300, when: 'before' })
    const kinds = (await Promise.all([outcomeOf(), outcomeOf()])).map(({ kind }) => kind).toSorted()
    expect(kinds).toEqual(['accepted', 'retry-later'])
    expect(await times()).toEqual([1, 1, 1])
  })
})

test('after 24 hours the provider has forgotten the key: this is why nobody may try again then', async () => {
  await outcomeOf()
  await writeFile(join(folder, 'clock'), new Date(now.getTime() + 24 * 60 * 60 * 1000).toISOString())
  expect((await outcomeOf()).kind).toBe('accepted')
  expect(await times()).toEqual([2, 2, 2])
})

test.each([
  ['a list in place of an error', 400, '[]', 'unconfirmed'],
  ['an error of nothing', 422, 'null', 'unconfirmed'],
  ['a text', 500, '"oops"', 'unconfirmed'],
  ['an answer 200 without mails', 200, '{}', 'unconfirmed'],
])('%s does not throw', async (_what, status, body, kind) => {
  const odd = createServer((_request, response) => void response.writeHead(status, { 'content-type': 'application/json' }).end(body))
  await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(odd.address() as AddressInfo).port}`
  const { outcome } = await resendBatchSender({ apiKey: 're_x', baseUrl, webhookSecret: undefined }).send('key-1', messages(1), now)
  odd.close()
  expect(outcome.kind).toBe(kind)
})
