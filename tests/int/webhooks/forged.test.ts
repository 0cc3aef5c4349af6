import { createHmac } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedHeaders } from '#tests/support/doubles/resend/webhooks.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'
import { addLedgerPerson, type LedgerPerson } from '#tests/support/ledger-rows.ts'
import { webhookSecret } from '#tests/support/provider-reports.ts'

let hub: TestHub
let reader: LedgerPerson

beforeAll(async () => {
  hub = await openTestHub({ RESEND_WEBHOOK_SECRET: webhookSecret })
  reader = await addLedgerPerson(hub.payload, 'reader@example.org')
})
afterAll(() => hub?.stop())

const eventOf = () => ({
  type: 'email.complained',
  created_at: '2026-11-23T09:05:00.000Z',
  data: { email_id: 'mail', created_at: '2026-11-23T09:00:00.000Z', tags: { row: reader.rowId } },
})
const post = (body: unknown, headers: Record<string, string>) => hub.call('POST', '/api/webhooks/resend', { body, headers })
const signed = (at = new Date(), key = webhookSecret) => signedHeaders(JSON.stringify(eventOf()), key, 'msg_1', at)
const minutes = (count: number) => new Date(Date.now() + count * 60_000)

async function untouched() {
  expect((await hub.payload.findByID({ collection: 'deliveries', id: reader.rowId, depth: 0 })).report ?? null).toBeNull()
  expect(await hub.payload.count({ collection: 'webhook-events' })).toEqual({ totalDocs: 0 })
  expect(await hub.payload.count({ collection: 'suppressions' })).toEqual({ totalDocs: 0 })
}

describe('a report that is not the provider’s changes nothing', () => {
  test.each<[string, () => Record<string, string>]>([
    ['without a signature', () => ({ 'content-type': 'application/json' })],
    ['with an empty signature', () => ({ ...signed(), 'svix-signature': '' })],
    ['signed with another secret', () => signed(new Date(), `whsec_${Buffer.from('another').toString('base64')}`)],
    ['with the signature of another message', () => ({ ...signed(), 'svix-id': 'msg_2' })],
    ['with the signature of another time', () => ({ ...signed(), 'svix-timestamp': String(Math.floor(Date.now() / 1000) - 1) })],
    ['signed six minutes ago', () => signed(minutes(-6))],
    ['signed in six minutes', () => signed(minutes(6))],
    ['with a time that is none', () => ({ ...signed(), 'svix-timestamp': 'now' })],
    ['with a signature of another version', () => ({ ...signed(), 'svix-signature': signed()['svix-signature']!.replace('v1,', 'v2,') })],
    ['with the right signature cut short', () => ({ ...signed(), 'svix-signature': signed()['svix-signature']!.slice(0, -4) })],
  ])('%s', async (_what, headers) => {
    expect((await post(eventOf(), headers())).status).toBe(400)
    await untouched()
  })

  test('whose body was altered on the way', async () => {
    expect((await post({ ...eventOf(), type: 'email.bounced' }, signed())).status).toBe(400)
    await untouched()
  })

  test('whose body is no JSON, though it is signed', async () => {
    const seconds = Math.floor(Date.now() / 1000)
    const signature = createHmac('sha256', Buffer.from('a secret of the provider')).update(`msg_1.${seconds}.{`).digest('base64')
    const headers = { 'svix-id': 'msg_1', 'svix-timestamp': String(seconds), 'svix-signature': `v1,${signature}` }
    const response = await fetch(`${hub.url}/api/webhooks/resend`, { method: 'POST', body: '{', headers })
    expect(response.status).toBe(400)
    await untouched()
  })

  test('that is posted by a session of an administrator', async () => {
    expect((await hub.call('POST', '/api/webhooks/resend', { as: 'admin', body: eventOf() })).status).toBe(400)
    await untouched()
  })
})

describe('what is no report', () => {
  test('a body of 257 KB is refused before it is read', async () => {
    expect((await post({ ...eventOf(), more: 'x'.repeat(257 * 1024) }, signed())).status).toBe(413)
  })

  test('a body that does not say how long it is, is refused', async () => {
    const status = await new Promise((resolve, reject) => {
      const sending = request(
        `${hub.url}/api/webhooks/resend`,
        { method: 'POST', headers: { 'transfer-encoding': 'chunked' } },
        (response) => {
          resolve(response.statusCode)
          response.resume()
        },
      )
      sending.on('error', reject).write('{')
    })
    expect(status).toBe(411)
  })

  test('a GET is told what the address is for', async () => {
    const { status, headers } = await hub.call('GET', '/api/webhooks/resend')
    expect([status, headers.get('allow')]).toEqual([405, 'POST'])
  })
})

test('a report with very many words is taken: refused, it would come again until the provider gives up', async () => {
  const event = { ...eventOf(), type: 'email.delivery_delayed', more: 'x'.repeat(100_000) }
  const headers = signedHeaders(JSON.stringify(event), webhookSecret, 'msg_long', new Date())
  expect((await post(event, headers)).status).toBe(200)
})

test('with the signature of the provider it is taken, also among signatures of older secrets', async () => {
  const headers = signed()
  const signature = `v1,${Buffer.from('an older secret').toString('base64')} ${headers['svix-signature']}`
  expect((await post(eventOf(), { ...headers, 'svix-signature': signature })).status).toBe(200)
  expect(await hub.payload.findByID({ collection: 'deliveries', id: reader.rowId, depth: 0 })).toMatchObject({ report: 'complained' })
})
