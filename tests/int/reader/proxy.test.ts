import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { proxiedSite } from './support/proxied-site.ts'
import { dial } from './support/serve.ts'

const it = proxiedSite()

describe('the addresses of the CMS', () => {
  test.each(['/admin', '/admin/login?x=%2F', '/api/articles?where[a]=b', '/_next/static/x.js', '/preview/x', '/api/a%20b'])(
    '%s reaches it as it was sent',
    async (path) => {
      expect(await it.site.ask(path)).toMatchObject({ status: 200, text: `GET ${path}` })
    },
  )

  test.each(['/administrator', '/apis', '/x/admin', '/_nextone', '/%61dmin/x', '/Admin'])('%s is none of them', async (path) => {
    const { status } = await it.site.ask(path)
    expect([it.heard.length === 0 || path === '/%61dmin/x', status === 404 || path === '/%61dmin/x']).toEqual([true, true])
  })

  test('take every method, and its body streams both ways', async () => {
    it.handle = (request, response) => request.pipe(response)
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect(await it.site.ask('/api/x', { method, body: 'hello', headers: { 'content-length': '5' } }), method).toMatchObject({
        status: 200,
        text: 'hello',
      })
    }
    const body = Buffer.alloc(5_000_000, 'bytes ')
    const { bytes } = await it.site.ask('/api/x', { method: 'POST', body, headers: { 'transfer-encoding': 'chunked' } })
    expect(bytes.equals(body)).toBe(true)
  })

  test('a body in chunks on a DELETE stays inside its request', async () => {
    it.handle = async (request, response) => response.end(`${request.method} ${request.url} ${Buffer.concat(await request.toArray())}`)
    const smuggled = 'GET /api/smuggled HTTP/1.1\r\nHost: x\r\n\r\n'
    const answer = await it.site.raw(
      `DELETE /api/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n${smuggled.length.toString(16)}\r\n${smuggled}\r\n0\r\n\r\n`,
    )
    expect(answer).toContain(`DELETE /api/x ${smuggled}`)
    expect(it.heard.map(({ url }) => url)).toEqual(['/api/x'])
  })

  test('answers come back whole: status, cookies one by one, redirects untouched, no boasting', async () => {
    it.handle = (_request, response) => {
      response.writeHead(302, 'Elsewhere', {
        'Set-Cookie': ['a=1; Path=/', 'b=2'],
        Location: 'http://else.example/',
        'X-Powered-By': 'Next.js',
        Server: 'x',
        'Keep-Alive': 'timeout=9',
        Connection: 'X-Hop',
        'X-Hop': '1',
      })
      response.end('body')
    }
    const { status, headers, text } = await it.site.ask('/admin')
    expect([status, text, headers['set-cookie'], headers.location]).toEqual([302, 'body', ['a=1; Path=/', 'b=2'], 'http://else.example/'])
    for (const name of ['x-powered-by', 'server', 'x-hop']) expect(headers).not.toHaveProperty(name)
  })

  test('have policies where the CMS sets none, and its own where it does', async () => {
    it.handle = (_request, response) => response.writeHead(200, { 'Content-Security-Policy': "default-src 'self' own" }).end()
    const { headers } = await it.site.ask('/admin')
    expect(headers['content-security-policy']).toBe("default-src 'self' own")
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
    it.handle = (_request, response) => response.end()
    expect((await it.site.ask('/admin')).headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect((await it.site.ask('/preview/x')).headers['content-security-policy']).toContain("frame-ancestors 'self'")
    expect((await it.site.ask('/preview/x')).headers).toMatchObject({ 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'no-store' })
  })

  test('changes leave no connections behind', async () => {
    for (let count = 0; count < 30; count++) await it.site.ask('/api/x', { method: 'POST', body: 'x', headers: { 'content-length': '1' } })
    const open = await new Promise<number>((resolve) => it.upstream.getConnections((_error, connections) => resolve(connections)))
    expect(open).toBeLessThan(10)
  })

  test('HEAD, 204 and 304 have no body and no invented length', async () => {
    it.handle = (request, response) =>
      response.writeHead(request.url === '/api/204' ? 204 : request.url === '/api/304' ? 304 : 200, { ETag: '"x"' }).end()
    expect(await it.site.ask('/api/204')).toMatchObject({ status: 204, text: '' })
    expect(await it.site.ask('/api/304')).toMatchObject({ status: 304, text: '', headers: { etag: '"x"' } })
    expect(await it.site.ask('/api/x', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' })
  })

  test('events arrive as they are sent, not when all is over', async () => {
    it.handle = (_request, response) => void response.write('one')
    const socket = await dial(it.site.port)
    socket.setEncoding('latin1')
    socket.write('GET /api/events HTTP/1.1\r\nHost: x\r\n\r\n')
    let text = ''
    socket.on('data', (chunk) => (text += chunk))
    while (!text.includes('one')) await sleep(5)
    socket.destroy()
  })
})
