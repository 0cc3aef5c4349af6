import { fork } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runBuild } from '#cms/adapters/search/build-process.ts'
import { createPagefindIndexer } from '#cms/adapters/search/pagefind-indexer.ts'
import type { SearchFile } from '#cms/jobs/publish-search/ports.ts'
import type { SearchRecord } from '#content/schema/search.ts'
import { until } from '#tests/support/hub/until.ts'

const limits = { seconds: 20, megabytes: 500 }
const { signal } = new AbortController()
let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'hub-search-build-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function* records(count: number): AsyncGenerator<SearchRecord> {
  for (let at = 0; at < count; at++)
    yield { url: `/articles/a-${at}/`, title: `Title ${at}`, summary: 'In short.', kind: 'advice', readers: 'parents', text: `Words of ${at}. Kindness.` } // prettier-ignore
}

/** A script that starts a child of its own and tells both ids, then does `program`. */
async function misbehaving(program: string): Promise<{ script: string; pids(): Promise<number[]> }> {
  const script = join(folder, `${crypto.randomUUID()}.mjs`)
  await writeFile(
    script,
    `import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
writeFileSync('${script}.pids', JSON.stringify([process.pid, child.pid]))
process.once('disconnect', () => process.kill(-process.pid, 'SIGKILL'))
${program}`,
  )
  return { script, pids: async () => JSON.parse(await readFile(`${script}.pids`, 'utf8')) as number[] }
}

/** Whether a process runs; one that has ended and waits to be noticed does not. */
async function isAlive(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat !== '' && !stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
}
const areGone = async (pids: number[]) => !(await Promise.all(pids.map(isAlive))).includes(true)

describe('the process in which the index is built', () => {
  test.each([
    ['too slow', 'setInterval(() => {}, 1000)', { ...limits, seconds: 1 }, /over 1 seconds/],
    [
      'too large',
      "globalThis.all = []; setInterval(() => all.push(Buffer.alloc(50e6, 'x')), 10)",
      { ...limits, megabytes: 300 },
      /over 300 MB/,
    ],
    ['broken', "throw new Error('No such luck')", limits, /No such luck/],
    ['silent', 'process.exit(3)', limits, /ended with code 3/],
    ['killed', "process.kill(process.pid, 'SIGKILL')", limits, /ended with SIGKILL/],
  ])('is gone with what it started when it is %s, and says why', async (_how, program, bounds, reason) => {
    const { script, pids } = await misbehaving(program)
    await expect(runBuild(script, folder, bounds, signal)).rejects.toThrow(reason)
    await until('the processes to be gone', 5, async () => areGone(await pids()))
  })

  test('ends when the hub stops', async () => {
    const { script, pids } = await misbehaving('setInterval(() => {}, 1000)')
    const stopping = new AbortController()
    const building = runBuild(script, folder, limits, stopping.signal)
    await until('the process to run', 10, async () => (await pids()).length === 2)
    stopping.abort()
    await expect(building).rejects.toThrow('the hub is stopping')
    expect(await areGone(await pids())).toBe(true)
  })

  test('ends with its parent, however that ends', async () => {
    const { script, pids } = await misbehaving('setInterval(() => {}, 1000)')
    const parentScript = join(folder, 'parent.mts')
    const adapter = new URL('../../../cms/adapters/search/build-process.ts', import.meta.url)
    await writeFile(parentScript, `import { runBuild } from '${adapter}'\nawait runBuild('${script}', '', { seconds: 60, megabytes: 900 }, new AbortController().signal)\n`) // prettier-ignore
    const parent = fork(parentScript)
    await until('the process to run', 10, async () => (await pids()).length === 2)
    expect(await areGone(await pids())).toBe(false)
    parent.kill('SIGKILL')
    await until('the processes to be gone', 10, async () => areGone(await pids()))
  })
})

describe('the index of Pagefind', () => {
  const built = async (count: number) => {
    const indexer = createPagefindIndexer(join(folder, 'work'))
    const index = await indexer.build(records(count), 'made of', signal)
    const files = (await Array.fromAsync<SearchFile[]>(index.batches())).flat()
    await index.discard()
    return { index, files }
  }

  test('has one file for each page that bears its words, and none of the interfaces that nobody uses', async () => {
    const { index, files } = await built(12)
    expect(files.filter(({ page }) => page !== undefined).map(({ page }) => page).sort()).toEqual(Array.from({ length: 12 }, (_, at) => `/articles/a-${at}/`).sort()) // prettier-ignore
    expect(index.entrance.map(({ path, madeOf }) => [path, madeOf])).toEqual([
      ['/pagefind/pagefind.js', undefined],
      ['/pagefind/wasm.en.pagefind', undefined],
      ['/pagefind/pagefind-entry.json', 'made of'],
    ])
    expect(files.filter(({ path }) => !/^\/pagefind\/(fragment\/|index\/|pagefind\.en_)/.test(path))).toEqual([])
    expect(await readdir(folder)).not.toContain('work')
  })

  test('has the same names for the same pages, so that little else than what changed is written', async () => {
    const names = async () => (await built(12)).files.map(({ path }) => path).filter((path) => !path.endsWith('.pf_meta'))
    expect(await names()).toEqual(await names())
  })

  test('leaves no trace in a browser of what somebody looked for, and nothing for over an hour', async () => {
    const { index, files } = await built(3)
    for (const { path, headers } of [...files, ...index.entrance]) {
      const caching = headers['cache-control']
      const isTelling = /\/(fragment|index)\//.test(path)
      expect([path, caching]).toEqual([path, isTelling ? 'no-store' : expect.stringMatching(/^no-cache$|max-age=3600$/)])
    }
  })

  test('of no page at all is a file that says so', async () => {
    const { index, files } = await built(0)
    expect(files).toEqual([])
    expect(index.entrance.map(({ path, body }) => [path, new TextDecoder().decode(body)])).toEqual([['/pagefind/pagefind-entry.json', '{"languages":{}}']]) // prettier-ignore
  })

  test('that cannot be built says why and leaves no files', async () => {
    const { script } = await misbehaving("throw new Error('No such luck')")
    const indexer = createPagefindIndexer(join(folder, 'work'), limits, script)
    await expect(indexer.build(records(3), '', signal)).rejects.toThrow('No such luck')
    expect(await readdir(folder)).not.toContain('work')
  })
})
