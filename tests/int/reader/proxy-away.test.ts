import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, describe, expect, test } from 'vitest'
import { proxiedSite } from './support/proxied-site.ts'
import { makeReleaseFolder } from './support/release-folder.ts'
import { serve, type Ask } from './support/serve.ts'

const it = proxiedSite()

describe('when the CMS is away', () => {
  beforeEach(() => (it.port = undefined))

  test('a browser gets a page in plain words that comes back by itself', async () => {
    const { status, headers, text } = await it.site.ask('/admin', { headers: { accept: 'text/html,*/*' } })
    expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '3', 'no-store'])
    expect(text).toContain('The editing side has stopped')
    expect(text).toContain('http-equiv="refresh"')
    it.hasListened = false
    expect((await it.site.ask('/admin', { headers: { accept: 'text/html' } })).text).toContain('The editing side is starting')
  })

  test('a form that was sent is not thrown away by a refresh', async () => {
    const { status, text } = await it.site.ask('/api/public/feedback', {
      method: 'POST',
      body: 'text=hello',
      headers: { accept: 'text/html', 'content-length': '10' },
    })
    expect(status).toBe(503)
    expect(text).toContain('Go back, where what you typed is still there')
    expect(text).not.toContain('http-equiv')
  })

  test('a program gets the shape of Payload’s errors', async () => {
    const requests: Ask[] = [
      { headers: { accept: 'application/json' } },
      {},
      { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } },
    ]
    for (const request of requests) {
      const { status, headers, text } = await it.site.ask('/api/articles', request)
      expect([status, headers['content-type']]).toEqual([503, 'application/json; charset=utf-8'])
      expect(JSON.parse(text).errors[0].message).toBeTypeOf('string')
      expect(headers['content-security-policy']).toBeDefined()
    }
  })

  test('or its port is closed, the same is said', async () => {
    const closed = createServer().listen(0)
    await once(closed, 'listening')
    it.port = (closed.address() as AddressInfo).port
    closed.close()
    expect(
      (await it.site.ask('/api/x', { method: 'POST', body: Buffer.alloc(2_000_000), headers: { 'transfer-encoding': 'chunked' } })).status,
    ).toBe(503)
    expect((await it.site.ask('/admin')).status).toBe(503)
  })

  test('reading goes on, alive says yes, ready says what is missing', async () => {
    expect((await it.site.ask('/')).text).toBe('Home')
    expect(await it.site.ask('/healthz')).toMatchObject({ status: 200, text: 'ok' })
    const ready = await it.site.ask('/readyz')
    expect([ready.status, JSON.parse(ready.text)]).toEqual([503, { ready: false, missing: ['cms'] }])
    const empty = makeReleaseFolder()
    const nothing = await serve({ dataDir: empty.dataDir })
    expect(JSON.parse((await nothing.ask('/readyz')).text).missing).toEqual(['release', 'cms'])
    expect((await nothing.ask('/healthz', { method: 'POST' })).status).toBe(405)
    await nothing.reader.close(0)
    empty.cleanUp()
  })
})

test('ready is ready when both are there', async () => {
  expect(await it.site.ask('/readyz')).toMatchObject({ status: 200, text: '{"ready":true,"missing":[]}' })
})
