import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeReleaseFolder } from './support/release-folder.ts'
import { dial, readAll, serve } from './support/serve.ts'

const folder = makeReleaseFolder()
let site: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  folder.begin('r1')
  folder.page('/', 'Home')
  folder.file('/pictures/large.jpg', Buffer.alloc(40_000_000), 'image/jpeg')
  folder.swap()
  writeFileSync(`${folder.dataDir}/secret`, 'TOP SECRET')
  writeFileSync(folder.filesPath('.env'), 'TOP SECRET')
  const limits = { headersMs: 400, requestMs: 800, checkEveryMs: 100, keepAliveMs: 500, clientSilenceMs: 600 }
  site = await serve({ dataDir: folder.dataDir, limits })
})
afterAll(async () => {
  await site.reader.close(0)
  folder.cleanUp()
})

const get = (target: string, more = '') => site.raw(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${more}\r\n`)

describe('a path that climbs', () => {
  const climbing = [
    '/../../../secret',
    '/%2e%2e/%2e%2e/%2e%2e/secret',
    '/..%2f..%2f..%2fsecret',
    '/..%5c..%5csecret',
    '/....//secret',
    '/.env',
    '//secret',
    '/%00',
    '/\\..\\secret',
  ]
  test.each([...climbing, ...climbing.map((path) => `http://x${path}`), ...climbing.map((path) => `/articles${path}`)])(
    '%s finds nothing',
    async (path) => {
      const answer = await get(path)
      expect(answer).toMatch(/^HTTP\/1\.1 (400|404) /)
      expect(answer).not.toContain('TOP SECRET')
      expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff')
    },
  )
})

describe('what is not HTTP', () => {
  test.each([
    ['nonsense', 'HELLO\r\n\r\n', 400],
    ['a TLS greeting', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', 400],
    ['a header with a line break inside', 'GET / HTTP/1.1\r\nHost: x\r\nA: b\rc\r\n\r\n', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello', 400],
    ['a length and chunks', 'POST /api/x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400],
    ['an unknown transfer coding', 'POST /api/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n', 400],
    ['too many headers', `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['an odd expectation', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: the-moon\r\nConnection: close\r\n\r\n', 417],
  ])('%s is refused with the usual policies', async (_what, text, status) => {
    const answer = await site.raw(text)
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'")
    expect(answer.toLowerCase()).toContain('connection: close')
    expect(answer.match(/^HTTP\/1\.1/gm)).toHaveLength(1)
  })

  test('CONNECT leads nowhere', async () => {
    expect(await site.raw('CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n')).not.toContain('200')
  })
})

describe('an upgrade', () => {
  const upgrade = (kind: string) => `Upgrade: ${kind}\r\n`
  test('to a WebSocket is refused, on the site and on the admin', async () => {
    for (const path of ['/', '/admin', '/_next/webpack-hmr']) {
      const answer = await site.raw(
        `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\n${upgrade('websocket')}Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
      )
      expect(answer, path).toMatch(/^HTTP\/1\.1 400 /)
    }
  })

  test('to HTTP/2 is passed over', async () => {
    const answer = await site.raw(`GET / HTTP/1.1\r\nHost: x\r\nConnection: close, Upgrade\r\n${upgrade('h2c')}\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
  })
})

describe('a slow client', () => {
  test('that sends its head drop by drop is cut off in time, and told', async () => {
    const socket = await dial(site.port)
    const answer = readAll(socket)
    const startedAt = performance.now()
    const drip = setInterval(() => socket.write('GET / HTTP/1.1\r\nHost: x\r\n'.charAt(0)), 50)
    const text = await answer
    clearInterval(drip)
    expect(performance.now() - startedAt).toBeLessThan(2_000)
    expect(text).toMatch(/^(HTTP\/1\.1 (408|400) |$)/)
  })

  test('that never sends the end of its head gets 408', async () => {
    const socket = await dial(site.port)
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n')
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 408 /)
  })

  test('that never takes its answer is let go, and its file is closed', async () => {
    const socket = await dial(site.port)
    socket.pause()
    socket.write('GET /pictures/large.jpg HTTP/1.1\r\nHost: x\r\n\r\n')
    const count = () => new Promise<number>((resolve) => site.reader.server.getConnections((_error, open) => resolve(open)))
    await sleep(100)
    expect(await count()).toBeGreaterThan(0)
    const deadline = performance.now() + 3_000
    while ((await count()) > 0 && performance.now() < deadline) await sleep(50)
    expect(await count()).toBe(0)
    socket.destroy()
  })

  test('does not keep others waiting', async () => {
    const slow = await Promise.all(Array.from({ length: 200 }, () => dial(site.port)))
    for (const socket of slow) {
      socket.on('error', () => {})
      socket.write('GET / HT')
    }
    const startedAt = performance.now()
    expect((await site.ask('/')).status).toBe(200)
    expect(performance.now() - startedAt).toBeLessThan(300)
    for (const socket of slow) socket.destroy()
  })
})

test('several requests on one connection are answered in order', async () => {
  const answer = await site.raw(
    `GET / HTTP/1.1\r\nHost: x\r\n\r\nGET /none HTTP/1.1\r\nHost: x\r\n\r\nHEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
  )
  expect([...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(['200', '404', '200'])
})

test('a client that hangs up half way through a large file leaves nothing behind', async () => {
  for (let count = 0; count < 20; count++) {
    const socket = await dial(site.port)
    socket.on('error', () => {})
    socket.write('GET /pictures/large.jpg HTTP/1.1\r\nHost: x\r\n\r\n')
    await new Promise((resolve) => socket.once('data', resolve))
    socket.destroy()
  }
  await sleep(200)
  const { readdirSync, readlinkSync } = await import('node:fs')
  const open = process.platform === 'linux' ? readdirSync('/proc/self/fd').filter((fd) => linkOf(fd).endsWith('large.jpg')) : []
  expect(open).toEqual([])

  function linkOf(fd: string) {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`)
    } catch {
      return ''
    }
  }
})

test('nothing of this was a fault of the reader', () => {
  expect(site.log).toEqual([])
})
