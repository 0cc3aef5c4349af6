import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeReleaseFolder, type ReleaseFolder } from './support/release-folder.ts'
import { serve } from './support/serve.ts'

let folder: ReleaseFolder
let site: Awaited<ReturnType<typeof serve>>

beforeEach(async () => {
  folder = makeReleaseFolder()
  site = await serve({ dataDir: folder.dataDir })
})
afterEach(async () => {
  await site.reader.close(0)
  folder.cleanUp()
})

function firstRelease() {
  folder.begin('r1')
  folder.page('/', 'Home 1')
  folder.page('/x/', 'X 1')
  folder.swap()
}

const textOf = async (path: string) => (await site.ask(path)).text
const statusOf = async (path: string) => (await site.ask(path)).status

test('before the first release the site says that it is being prepared, and asks again by itself', async () => {
  const { status, headers, text } = await site.ask('/articles/x/')
  expect(status).toBe(503)
  expect(headers).toMatchObject({ 'retry-after': '3', 'cache-control': 'no-store', 'x-frame-options': 'DENY' })
  expect(text).toContain('<meta http-equiv="refresh" content="3">')
  expect(text).toContain('being prepared')
  firstRelease()
  expect(await textOf('/')).toBe('Home 1')
})

test('a publish is seen by the very next request', async () => {
  firstRelease()
  for (let version = 2; version < 60; version++) {
    folder.page('/x/', `X ${version}`)
    expect(await textOf('/x/')).toBe(`X ${version}`)
  }
})

test('an unpublish is seen by the very next request, and undone likewise', async () => {
  firstRelease()
  expect(await textOf('/x/')).toBe('X 1')
  folder.remove('x/index.html')
  folder.line({ path: '/x/', status: 410 })
  expect(await statusOf('/x/')).toBe(410)
  folder.page('/x/', 'X 2')
  expect(await textOf('/x/')).toBe('X 2')
  folder.line({ path: '/x/', status: 404 })
  expect(await statusOf('/x/')).toBe(404)
})

test('half a line counts for nothing until the rest is there', async () => {
  firstRelease()
  const line = JSON.stringify({ path: '/x/', status: 410 })
  folder.raw(line.slice(0, 12))
  expect(await statusOf('/x/')).toBe(200)
  folder.raw(line.slice(12))
  expect(await statusOf('/x/')).toBe(200)
  folder.raw('\n')
  expect(await statusOf('/x/')).toBe(410)
})

test('a line of nonsense is passed over, and said', async () => {
  firstRelease()
  await textOf('/')
  folder.raw('{"path":"/x/","status":\n')
  folder.line({ path: '/y/', status: 410 })
  expect([await statusOf('/x/'), await statusOf('/y/')]).toEqual([200, 410])
  expect(site.log).toEqual([expect.stringContaining('1 unreadable line')])
})

test('a compacted journal replaces the old one, also when it is longer', async () => {
  firstRelease()
  folder.line({ path: '/y/', status: 410 })
  expect(await statusOf('/y/')).toBe(410)
  const x = { path: '/x/', status: 200, file: 'x/index.html', type: 'text/html' }
  folder.compact(x)
  expect([await statusOf('/x/'), await statusOf('/y/'), await statusOf('/')]).toEqual([200, 404, 404])
  folder.compact(x, ...Array.from({ length: 100 }, (_, index) => ({ path: `/p${index}/`, status: 410 })))
  expect([await statusOf('/x/'), await statusOf('/p99/')]).toEqual([200, 410])
  folder.line({ path: '/p99/', status: 404 })
  expect(await statusOf('/p99/')).toBe(404)
})

test('a torn end that is cut off and written over is read anew', async () => {
  firstRelease()
  const { truncateSync, statSync } = await import('node:fs')
  const journal = `${folder.dataDir}/releases/r1/manifest.jsonl`
  const { size } = statSync(journal)
  folder.raw('{"path":"/torn')
  expect(await statusOf('/x/')).toBe(200)
  truncateSync(journal, size)
  folder.line({ path: '/x/', status: 410 })
  expect(await statusOf('/x/')).toBe(410)
})

test('a new release is swapped in whole, and the old one may go at once', async () => {
  firstRelease()
  expect(await textOf('/x/')).toBe('X 1')
  folder.begin('r2')
  folder.page('/', 'Home 2')
  expect(await textOf('/')).toBe('Home 1')
  folder.swap()
  folder.drop('r1')
  expect([await textOf('/'), await statusOf('/x/')]).toEqual(['Home 2', 404])
})

test('a page that loses its file just before its line is answered as gone, not as broken', async () => {
  firstRelease()
  folder.remove('x/index.html')
  folder.remove('x/index.html.br')
  folder.remove('x/index.html.gz')
  const pending = site.ask('/x/')
  await sleep(40)
  folder.line({ path: '/x/', status: 410 })
  expect((await pending).status).toBe(410)
})

test('a page whose file stays away says that it is changing', async () => {
  firstRelease()
  folder.remove('x/index.html')
  const { status, headers, text } = await site.ask('/x/')
  expect([status, headers['retry-after']]).toEqual([503, '2'])
  expect(text).toContain('changing')
})

test('a compressed variant that is missing is made up for by the page itself', async () => {
  firstRelease()
  folder.remove('x/index.html.br')
  const { status, headers } = await site.ask('/x/', { headers: { 'accept-encoding': 'br' } })
  expect([status, headers['content-encoding']]).toEqual([200, undefined])
})

test('a folder in place of a file, or a link out of the release, breaks nothing else', async () => {
  firstRelease()
  const { mkdirSync } = await import('node:fs')
  mkdirSync(folder.filesPath('folder/index.html'), { recursive: true })
  folder.line({ path: '/folder/', status: 200, file: 'folder/index.html', type: 'text/html' })
  expect([await statusOf('/folder/'), await statusOf('/x/')]).toEqual([503, 200])
})

test('while pages are replaced under load, bytes and tag always belong together and none is old', async () => {
  firstRelease()
  const tagOf = (bytes: Buffer) => `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
  let published = 1
  let isOver = false
  let reads = 0
  const readers = Array.from({ length: 8 }, async () => {
    while (!isOver) {
      const atLeast = published
      const { status, bytes, text, headers } = await site.ask('/x/')
      expect(status).toBe(200)
      expect(headers.etag).toBe(tagOf(bytes))
      expect(Number(text.split(' ')[1])).toBeGreaterThanOrEqual(atLeast)
      reads++
    }
  })
  // Versions of the same length, so that size alone never tells them apart.
  for (let version = 100; version < 400; version++) {
    folder.page('/x/', `X ${version}`)
    published = version
    if (version % 10 === 0) await sleep(1)
    else await new Promise(setImmediate)
  }
  isOver = true
  await Promise.all(readers)
  expect(reads).toBeGreaterThan(100)
})
