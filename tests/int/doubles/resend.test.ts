import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { Webhook } from 'standardwebhooks'
import { Resend } from 'resend'
import { startResendDouble, type ResendDouble } from '#tests/support/doubles/resend.ts'
import { startResendProcess } from '#tests/support/doubles/start-resend-process.ts'
import type { ResendOptions } from '#tests/support/doubles/resend/options.ts'

let double: ResendDouble | undefined
let receiver: Server | undefined

afterEach(async () => {
  await double?.close()
  receiver?.close()
  double = receiver = undefined
})

const start = async (options: ResendOptions = {}) => (double = await startResendDouble(options))
const mail = (row: string, to = `${row}@example.org`) => ({
  from: 'hub@example.org',
  to,
  subject: 'News',
  text: 'Hello.',
  tags: [{ name: 'row', value: row }],
})
const clientOf = ({ apiKey, baseUrl }: ResendDouble) => new Resend(apiKey, { baseUrl })
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${double!.baseUrl}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { authorization: `Bearer ${double!.apiKey}`, 'content-type': 'application/json', 'user-agent': 'test', ...headers },
  })

test.each([
  ['no user agent', '/emails', { 'user-agent': '' }, 403],
  ['no key', '/emails', { authorization: '' }, 401],
  ['another key', '/emails', { authorization: 'Bearer re_other' }, 403],
  ['an address that is none', '/broadcasts', {}, 404],
  ['a key of 257 signs', '/emails', { 'idempotency-key': 'k'.repeat(257) }, 400],
])('a call with %s is refused', async (_what, path, headers, status) => {
  await start()
  expect((await post(path, mail('a'), headers)).status).toBe(status)
  expect(await double!.accepted()).toEqual([])
})

test('strict takes all or nothing, permissive the sound ones', async () => {
  const resend = clientOf(await start())
  const batch = [mail('a'), mail('b', 'none'), mail('c')]
  expect((await resend.batch.send(batch)).error).toMatchObject({ statusCode: 422, name: 'validation_error' })
  expect(await double!.timesByRow()).toEqual({})
  const { data } = await resend.batch.send(batch, { batchValidation: 'permissive' })
  expect(data?.data).toHaveLength(2)
  expect(data?.errors).toEqual([{ index: 1, message: expect.stringContaining('`to`') as string }])
})

test.each([
  [{ tags: [{ name: 'row', value: 'ä' }] }],
  [{ headers: { 'X-A': 'a\r\nBcc: b@example.org' } }],
  [{ subject: 'a\nb' }],
  [{ from: 'Hub\r\n <hub@example.org>' }],
  [{ to: Array.from({ length: 51 }, (_item, index) => `r${index}@example.org`) }],
  [{ text: undefined }],
])('a mail with %o is refused', async (fault) => {
  await start()
  expect((await post('/emails', { ...mail('a'), ...fault })).status).toBe(422)
})

test('the rate is told with every answer and kept by the second', async () => {
  await start({ behaviour: { ratePerSecond: 2 } })
  const answers = []
  for (let call = 0; call < 3; call += 1) answers.push(await post('/emails', mail(`r${call}`)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
  expect(answers.map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual(['1', '0', '0'])
  expect(answers[2]!.headers.get('retry-after')).toBe('1')
  await new Promise((resolve) => setTimeout(resolve, 1010))
  expect((await post('/emails', mail('r3'))).status).toBe(200)
})

/** Takes messages, and answers each with the next status. */
async function startReceiver(
  statuses: number[] = [],
): Promise<{ url: string; messages: { id: string; body: string; headers: Record<string, string> }[] }> {
  const messages: { id: string; body: string; headers: Record<string, string> }[] = []
  receiver = createServer((request, response) => {
    void (async () => {
      let body = ''
      for await (const piece of request) body += String(piece)
      const headers = request.headers as Record<string, string>
      messages.push({ id: headers['svix-id']!, body, headers })
      response.writeHead(statuses.shift() ?? 200).end()
    })()
  })
  await new Promise<void>((resolve) => receiver!.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`, messages }
}

test('reports are signed so that the standard verifies them, and come again until they are answered', async () => {
  const { url, messages } = await startReceiver([500, 503])
  await start({ behaviour: { webhook: { url, retryMs: 10 } } })
  await post('/emails', mail('complained-1'))
  await double!.flush()
  const types = messages.map(({ body, id, headers }) => {
    const signed = { 'webhook-id': id, 'webhook-timestamp': headers['svix-timestamp']!, 'webhook-signature': headers['svix-signature']! }
    return (new Webhook(double!.webhookSecret).verify(body, signed) as { type: string }).type
  })
  expect(new Set(types)).toEqual(new Set(['email.sent', 'email.delivered', 'email.complained']))
  expect(messages).toHaveLength(5)
})

test('reports come twice and in another order when they are told to', async () => {
  const { url, messages } = await startReceiver()
  await start({ behaviour: { webhook: { url, times: 2, shuffleSeed: 7 } } })
  for (let row = 0; row < 5; row += 1) await post('/emails', mail(`delayed-${row}`))
  expect(messages).toEqual([])
  await double!.flush()
  expect(messages).toHaveLength(5 * 3 * 2)
  expect(new Set(messages.map(({ id }) => id)).size).toBe(15)
  const times = messages.map(({ body }) => (JSON.parse(body) as { created_at: string }).created_at)
  expect(times).not.toEqual(times.toSorted())
})

test('a double in a process of its own answers the same, and outlives whoever calls it', async () => {
  double = await startResendProcess({ apiKey: 're_process', keepsBodies: false, behaviour: { ratePerSecond: null } })
  const resend = clientOf(double)
  await double.plan({ kind: 'cut', when: 'after' })
  expect((await resend.batch.send([mail('a'), mail('b')], { idempotencyKey: 'k' })).error?.name).toBe('application_error')
  expect((await resend.batch.send([mail('a'), mail('b')], { idempotencyKey: 'k' })).data?.data).toHaveLength(2)
  expect(await double.timesByRow()).toEqual({ a: 1, b: 1 })
  expect((await double.calls()).map(({ status, isReplay }) => [status, isReplay])).toEqual([
    [null, false],
    [200, true],
  ])
  await double.forget()
  expect(await double.accepted()).toEqual([])
})
