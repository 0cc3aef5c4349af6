import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { makeReleaseFolder } from './support/release-folder.ts'
import { serve } from './support/serve.ts'

const folder = makeReleaseFolder()
const large = Buffer.alloc(700_000, 'picture bytes ')
let site: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  folder.begin('r1')
  folder.page('/', '<h1>Home</h1>')
  folder.page('/articles/x/', `<h1>Article</h1>${'words '.repeat(500)}`, {
    headers: { 'Referrer-Policy': 'no-referrer', 'cache-control': 'no-store' },
  })
  folder.page('/café & co/', '<h1>Café</h1>')
  folder.page('/404/', '<h1>Nothing here</h1>')
  folder.page('/410/', '<h1>Taken down</h1>')
  folder.file('/_astro/base.a1b2.css', 'body{}', 'text/css')
  folder.file('/pictures/large.jpg', large, 'image/jpeg')
  folder.file('/.well-known/security.txt', 'Contact: x', 'text/plain')
  folder.line({ path: '/gone/', status: 410 })
  folder.line({ path: '/never/', status: 404 })
  folder.line({ path: '/older/', status: 308, location: '/articles/x/' })
  folder.swap()
  site = await serve({ dataDir: folder.dataDir })
})
afterAll(async () => {
  await site.reader.close(0)
  folder.cleanUp()
})

describe('a page', () => {
  test('is sent as published, with its type, tag and policies', async () => {
    const { status, headers, text } = await site.ask('/')
    expect([status, text]).toEqual([200, '<h1>Home</h1>'])
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': '13',
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    })
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['etag']).toMatch(/^"[\w-]{27}"$/)
    expect(headers).not.toHaveProperty('strict-transport-security')
    expect(headers).not.toHaveProperty('server')
    expect(headers).not.toHaveProperty('set-cookie')
  })

  test('has its own headers in place of the usual ones, once each', async () => {
    const { headers, rawHeaders } = await site.ask('/articles/x/')
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' })
    expect(rawHeaders.filter((name) => name.toLowerCase() === 'referrer-policy')).toHaveLength(1)
  })

  test('comes compressed as the client likes it, each form with a tag of its own', async () => {
    const plain = await site.ask('/articles/x/')
    const br = await site.ask('/articles/x/', { headers: { 'accept-encoding': 'gzip, deflate, br' } })
    const gzip = await site.ask('/articles/x/', { headers: { 'accept-encoding': 'gzip' } })
    expect([br.headers['content-encoding'], gzip.headers['content-encoding'], plain.headers['content-encoding']]).toEqual([
      'br',
      'gzip',
      undefined,
    ])
    expect(brotliDecompressSync(br.bytes).toString()).toBe(plain.text)
    expect(gunzipSync(gzip.bytes).toString()).toBe(plain.text)
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3)
    expect([plain, br, gzip].map(({ headers }) => headers.vary)).toEqual(Array(3).fill('Accept-Encoding'))
  })

  test('is not sent again to whom has it', async () => {
    const headers = { 'accept-encoding': 'br' }
    const { headers: first } = await site.ask('/articles/x/', { headers })
    for (const tag of [first.etag!, `W/${first.etag}`, `"other", ${first.etag}`, '*']) {
      const again = await site.ask('/articles/x/', { headers: { ...headers, 'if-none-match': tag } })
      expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, first.etag])
      expect(again.headers).toMatchObject({ 'cache-control': 'no-store', vary: 'Accept-Encoding', 'x-content-type-options': 'nosniff' })
      expect(again.headers).not.toHaveProperty('content-encoding')
    }
    const plain = await site.ask('/articles/x/', { headers: { 'if-none-match': first.etag! } })
    expect(plain.status, 'the tag of another form').toBe(200)
  })

  test('answers HEAD with the head alone', async () => {
    const get = await site.ask('/articles/x/')
    const head = await site.ask('/articles/x/', { method: 'HEAD' })
    const { date: _a, ...expected } = get.headers
    const { date: _b, ...actual } = head.headers
    expect([head.status, head.bytes.length, actual]).toEqual([200, 0, expected])
  })

  test('with letters of any language has its address decoded once', async () => {
    expect((await site.ask('/caf%C3%A9%20&%20co/')).text).toBe('<h1>Café</h1>')
    const redirect = await site.ask('/caf%C3%A9%20&%20co')
    expect([redirect.status, redirect.headers.location]).toEqual([308, '/caf%C3%A9%20&%20co/'])
  })
})

describe('an address', () => {
  test('without its last slash leads to the page, with its query', async () => {
    const { status, headers } = await site.ask('/articles/x?from=mail&x=%2F')
    expect([status, headers.location]).toEqual([308, '/articles/x/?from=mail&x=%2F'])
    expect(headers['content-security-policy']).toBeDefined()
  })

  test('that moved leads on, in one hop', async () => {
    expect((await site.ask('/older/?a=b')).headers.location).toBe('/articles/x/?a=b')
    const { status, headers } = await site.ask('/older')
    expect([status, headers.location, headers['cache-control']]).toEqual([308, '/articles/x/', 'no-cache'])
  })

  test.each([
    ['/gone/', 410, 'Taken down'],
    ['/gone', 410, 'Taken down'],
    ['/410/', 410, 'Taken down'],
    ['/never/', 404, 'Nothing here'],
    ['/unknown', 404, 'Nothing here'],
    ['/404/', 404, 'Nothing here'],
    ['/articles/', 404, 'Nothing here'],
    ['/articles/x/index.html', 404, 'Nothing here'],
    ['/articles/x/index.html.br', 404, 'Nothing here'],
    ['/manifest.jsonl', 404, 'Nothing here'],
    ['/__proto__/', 404, 'Nothing here'],
    ['/constructor', 404, 'Nothing here'],
  ])('%s answers %i with the site’s own page', async (path, status, words) => {
    const answer = await site.ask(path, { headers: { 'accept-encoding': 'br', range: 'bytes=0-3' } })
    const text = answer.headers['content-encoding'] === 'br' ? brotliDecompressSync(answer.bytes).toString() : answer.text
    expect([answer.status, text]).toEqual([status, `<h1>${words}</h1>`])
    expect(answer.headers).not.toHaveProperty('etag')
    expect(answer.headers['cache-control']).toBe('no-cache')
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])('takes no %s', async (method) => {
    const { status, headers } = await site.ask('/articles/x/', { method, body: 'x' })
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
    expect(headers['content-security-policy']).toBeDefined()
  })
})

test('files are kept as long as their kind allows', async () => {
  expect((await site.ask('/_astro/base.a1b2.css')).headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/css',
  })
  expect((await site.ask('/pictures/large.jpg')).headers).toMatchObject({
    'cache-control': 'public, max-age=3600',
    'content-type': 'image/jpeg',
  })
  expect((await site.ask('/.well-known/security.txt')).text).toBe('Contact: x')
})

test('https is promised when the hub’s address has it', async () => {
  const secure = await serve({ dataDir: folder.dataDir, siteUrl: 'https://hub.example.org' })
  for (const path of ['/', '/gone/', '/unknown', '/older/', '/admin', '/api/x', '/preview/x', '/healthz', '/readyz', '/../x']) {
    expect((await secure.ask(path)).headers['strict-transport-security'], path).toBe('max-age=63072000; includeSubDomains')
  }
  await secure.reader.close(0)
})
