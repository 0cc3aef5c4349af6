import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { makeReleaseFolder } from './support/release-folder.ts'
import { serve } from './support/serve.ts'
import { supervised } from './support/supervised.ts'

test('while the CMS crashes, dies and stalls, not one reading fails or waits', async () => {
  const release = makeReleaseFolder()
  release.begin('r1')
  for (let page = 0; page < 50; page++) release.page(`/p${page}/`, `Page ${page} ${'words '.repeat(200)}`)
  release.swap()
  const { supervisor, comes, cleanUp } = supervised()
  const site = await serve({ dataDir: release.dataDir, cms: supervisor })
  await comes('ready')

  let isOver = false
  let slowest = 0
  let reads = 0
  const adminStatuses = new Set<number>()
  const readers = Array.from({ length: 10 }, async (_, reader) => {
    for (let turn = reader; !isOver; turn++) {
      const startedAt = performance.now()
      const { status, text } = await site.ask(`/p${turn % 50}/`)
      slowest = Math.max(slowest, performance.now() - startedAt)
      expect([status, text.startsWith(`Page ${turn % 50} `)]).toEqual([200, true])
      reads++
    }
  })
  const editor = (async () => {
    while (!isOver) {
      adminStatuses.add((await site.ask('/api/articles').catch(() => ({ status: 0 }))).status)
      await sleep(20)
    }
  })()

  for (const [index, path] of ['/api/crash', '/api/die', '/api/stall'].entries()) {
    expect((await site.ask(path)).text).toBe('as you wish')
    await comes('ready', index + 2)
  }
  isOver = true
  await Promise.all([...readers, editor])
  expect(reads).toBeGreaterThan(500)
  expect(slowest).toBeLessThan(1_000)
  expect([...adminStatuses].toSorted()).toEqual([200, 503])
  expect((await site.ask('/readyz')).status).toBe(200)
  await site.reader.close(0)
  await cleanUp()
  release.cleanUp()
})
