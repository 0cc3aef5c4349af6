import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeReleaseFolder } from './support/release-folder.ts'
import { serve } from './support/serve.ts'

const folder = makeReleaseFolder()
const large = Buffer.alloc(700_000, 'picture bytes ')
const article = Buffer.from(`<h1>Article</h1>${'words '.repeat(500)}`)
let site: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  folder.begin('r1')
  folder.page('/articles/x/', article.toString())
  folder.file('/pictures/large.jpg', large, 'image/jpeg')
  folder.swap()
  site = await serve({ dataDir: folder.dataDir })
})
afterAll(async () => {
  await site.reader.close(0)
  folder.cleanUp()
})

describe.each([
  ['a page', '/articles/x/', () => article],
  ['a large file', '/pictures/large.jpg', () => large],
])('a part of %s', (_what, path, whole) => {
  const part = (range: string, more = {}) => site.ask(path, { headers: { range, 'accept-encoding': 'br', ...more } })

  test.each([
    ['bytes=0-0', 0, 1],
    ['bytes=5-14', 5, 15],
    ['bytes=100-', 100, Infinity],
    ['bytes=-7', -7, Infinity],
    ['bytes=10-99999999', 10, Infinity],
  ])('%s is those bytes of the file itself', async (range, from, to) => {
    const { status, headers, bytes } = await part(range)
    const expected = whole().subarray(from, to)
    const start = from < 0 ? whole().length + from : from
    expect([status, headers['content-range']]).toEqual([206, `bytes ${start}-${start + expected.length - 1}/${whole().length}`])
    expect(bytes.equals(expected)).toBe(true)
    expect(headers['content-length']).toBe(String(expected.length))
    expect(headers).not.toHaveProperty('content-encoding')
  })

  test('beyond the end is refused with the size', async () => {
    const { status, headers } = await part('bytes=99999999-')
    expect([status, headers['content-range']]).toEqual([416, `bytes */${whole().length}`])
  })

  test.each(['bytes=0-1,5-6', 'lines=1-2', 'bytes=x', 'bytes', ''])('asked for as "%s" is the whole', async (range) => {
    const { status, bytes } = await part(range)
    expect([status, createHash('md5').update(bytes).digest('hex')]).toEqual([200, createHash('md5').update(whole()).digest('hex')])
  })

  test('is the whole when the file has changed since', async () => {
    const { etag } = (await site.ask(path)).headers
    expect((await part('bytes=0-4', { 'if-range': etag! })).status).toBe(206)
    expect((await part('bytes=0-4', { 'if-range': '"other"' })).status).toBe(200)
    expect((await part('bytes=0-4', { 'if-range': 'Mon, 23 Nov 2026 09:00:00 GMT' })).status).toBe(200)
    expect((await part('bytes=0-4', { 'if-none-match': etag! })).status).toBe(304)
  })
})

test('a large file is whole, has a tag, and its HEAD and 304 leave no file open', async () => {
  const { bytes, headers } = await site.ask('/pictures/large.jpg')
  expect(bytes.equals(large)).toBe(true)
  const open = () => readdirSync('/proc/self/fd').length
  const before = process.platform === 'linux' ? open() : 0
  for (let count = 0; count < 50; count++) {
    expect((await site.ask('/pictures/large.jpg', { method: 'HEAD' })).headers['content-length']).toBe(String(large.length))
    expect((await site.ask('/pictures/large.jpg', { headers: { 'if-none-match': headers.etag! } })).status).toBe(304)
    expect((await site.ask('/pictures/large.jpg', { headers: { range: 'bytes=99999999-' } })).status).toBe(416)
  }
  if (process.platform === 'linux') expect(open() - before).toBeLessThan(25)
})
