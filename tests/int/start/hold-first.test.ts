import { afterAll, beforeAll, expect, test } from 'vitest'
import { startHub, type StartedHub } from '#tests/support/started-hub.ts'
import { until } from '#tests/support/hub/until.ts'

let hub: StartedHub

beforeAll(async () => {
  hub = await startHub({ SEND_MODE: 'outbox' })
  await hub.stop()
}, 300_000)
afterAll(() => hub?.remove())

test('a hub that was switched to live is on hold from its first answer to an editor on', { timeout: 120_000 }, async () => {
  const settings = { SEND_MODE: 'live', MAIL_FROM: 'hub@example.org', RESEND_API_KEY: 're_double', RESEND_BASE_URL: 'http://127.0.0.1:9' }
  hub = await hub.again(settings, { wait: false })
  const token = await until('the first answer', 60, async () => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${hub.address}/api/users/login`, { method: 'POST', headers, body: JSON.stringify(hub.account) })
    return response.ok ? ((await response.json()) as { token: string }).token : null
  })
  const hold = await fetch(`${hub.address}/api/hold`, { headers: { authorization: `JWT ${token}` } })
  expect(await hold.json()).toMatchObject({ isOn: true, reason: expect.stringMatching(/switched to live/) as string })
})
