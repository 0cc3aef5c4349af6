import { describe, expect, test } from 'vitest'
import { proxiedSite } from './support/proxied-site.ts'
import { ask, serve } from './support/serve.ts'

const it = proxiedSite()

describe('what a client says of itself', () => {
  const claims = {
    'X-Forwarded-For': '6.6.6.6',
    'X-Forwarded-Proto': 'https',
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Port': '1',
    Forwarded: 'for=6.6.6.6',
    'X-Real-IP': '6.6.6.6',
    'True-Client-IP': '6.6.6.6',
    'CF-Connecting-IP': '6.6.6.6',
    'X-Client-IP': '6.6.6.6',
  }

  test('is replaced by what the connection shows', async () => {
    await it.site.ask('/api/x', { headers: { ...claims, host: 'hub.example.org' } })
    const { headers } = it.heard[0]!
    expect(headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': 'hub.example.org',
      host: 'hub.example.org',
    })
    expect(JSON.stringify(headers)).not.toMatch(/6\.6\.6\.6|evil/)
    expect(headers).not.toHaveProperty('x-forwarded-port')
  })

  test('counts when a trusted proxy says it, as far as the chain is trusted', async () => {
    const behind = await serve({ dataDir: it.dataDir, cms: it.cms, trustedProxies: ['loopback', '10.0.0.0/8'] })
    const forwardedOf = async (headers: Record<string, string>) => {
      it.heard = []
      await ask(behind.port, '/api/x', { headers })
      const { 'x-forwarded-for': address, 'x-forwarded-proto': scheme, 'x-forwarded-host': host } = it.heard[0]!.headers
      return [address, scheme, host]
    }
    expect(
      await forwardedOf({ 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'hub.example.org' }),
    ).toEqual(['203.0.113.9', 'https', 'hub.example.org'])
    expect((await forwardedOf({ 'x-forwarded-for': '6.6.6.6, 203.0.113.9, 10.1.2.3' }))[0]).toBe('203.0.113.9')
    expect((await forwardedOf({ 'x-forwarded-for': 'unknown' }))[0]).toBe('127.0.0.1')
    expect((await forwardedOf({ 'x-forwarded-proto': 'javascript' }))[1]).toBe('http')
    expect((await forwardedOf({ host: 'a.example', 'x-forwarded-host': 'b.example/path' }))[2]).toBe('a.example')
    await behind.reader.close(0)
  })

  test('about the connection goes no further', async () => {
    await it.site.raw(
      'GET /api/x HTTP/1.1\r\nHost: x\r\nConnection: close, X-Secret\r\nX-Secret: 1\r\nTE: trailers\r\nProxy-Authorization: Basic x\r\nKeep-Alive: 5\r\nUpgrade: h2c\r\nCookie: a=1\r\n\r\n',
    )
    const { headers } = it.heard[0]!
    for (const name of ['x-secret', 'te', 'proxy-authorization', 'upgrade']) expect(headers).not.toHaveProperty(name)
    expect(headers.cookie).toBe('a=1')
  })

  test('an absolute address does not choose where the CMS looks', async () => {
    await it.site.raw('GET http://evil.example:99/admin?x=1 HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n')
    expect([it.heard[0]!.url, it.heard[0]!.headers.host]).toEqual(['/admin?x=1', 'hub'])
  })
})
