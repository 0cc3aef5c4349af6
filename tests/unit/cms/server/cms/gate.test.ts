import type { IncomingMessage } from 'node:http'
import type { BasePayload } from 'payload'
import { expect, test } from 'vitest'
import { refusalOf } from '#cms/server/cms/gate.ts'

/** Nobody is signed in, and nobody may be asked for: a refusal comes before that. */
const payload = { auth: () => Promise.reject(new Error('The gate looked at the session first.')) } as unknown as BasePayload

const refusal = (method: string, path: string, headers: Record<string, string>) =>
  refusalOf({ method, headers, socket: {} } as unknown as IncomingMessage, path, payload)

test.each(['/api/users/login', '/api/users/logout', '/api/articles', '/api/media', '/admin/login', '/api/public/feedback'])(
  'a body for %s whose length nobody tells is refused before it is read',
  async (path) => {
    expect(await refusal('POST', path, { 'transfer-encoding': 'chunked' })).toMatchObject({ status: 411 })
  },
)

test('a body larger than an article is refused by its length, and a picture may be larger', async () => {
  const threeMegabytes = { 'content-length': String(3 * 1024 * 1024) }
  expect(await refusal('POST', '/api/users/logout', threeMegabytes)).toMatchObject({ status: 413 })
  await expect(refusal('POST', '/api/media', threeMegabytes)).rejects.toThrow('looked at the session')
})
