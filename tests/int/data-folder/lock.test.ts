import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDataFolder } from '#cms/adapters/data-folder/lock.ts'
import { thisProcess } from '#cms/adapters/data-folder/process-identity.ts'

let dataDir: string
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'lock-'))))
afterEach(() => rmSync(dataDir, { recursive: true }))

const path = () => join(dataDir, 'hub.lock')
const leave = (holder: object) => writeFileSync(path(), JSON.stringify({ ...thisProcess(), address: 'http://elsewhere', ...holder }))

async function take() {
  const result = await lockDataFolder(dataDir, 'http://here')
  if ('lock' in result) return result.lock
  throw new Error(`Held by ${JSON.stringify(result.holder)}`)
}

test('a free folder is taken, a taken one is not, a released one is free', async () => {
  const lock = await take()
  expect(await lockDataFolder(dataDir, 'http://there')).toEqual({ holder: { ...thisProcess(), address: 'http://here' } })
  lock.release()
  expect(readdirSync(dataDir)).toEqual([])
  const again = await take()
  again.release()
})

test('the lock of a process that is gone is taken over', async () => {
  leave({ pid: 2 ** 22 - 3 })
  const lock = await take()
  expect(readFileSync(path(), 'utf8')).toContain('http://here')
  lock.release()
})

test.runIf(process.platform === 'linux')('a later process with the same number is not mistaken for the holder', async () => {
  leave({ startedAt: '1' })
  const lock = await take()
  lock.release()
})

test.each([
  ['of another machine', { place: 'elsewhere' }],
  ['that cannot be read', undefined],
])('a lock %s counts while it is touched, and no longer', async (_what, holder) => {
  if (holder) leave(holder)
  else writeFileSync(path(), '{"pid":')
  const beat = setInterval(() => utimesSync(path(), new Date(), new Date()), 500)
  expect('holder' in (await lockDataFolder(dataDir, 'http://here'))).toBe(true)
  clearInterval(beat)
  const lock = await take()
  lock.release()
})

test('the holder shows life, and notices when another has taken the folder', async () => {
  const lock = await take()
  utimesSync(path(), new Date(0), new Date(0))
  await sleep(1_300)
  expect(lock.lost()).toBe(false)
  const { statSync } = await import('node:fs')
  expect(statSync(path()).mtimeMs).toBeGreaterThan(Date.now() - 5_000)
  leave({ pid: 1 })
  await sleep(1_300)
  expect(lock.lost()).toBe(true)
  lock.release()
  expect(readFileSync(path(), 'utf8'), 'the other’s lock stays').toContain('http://elsewhere')
})

test('of many that find a stale lock at once, one gets it', async () => {
  leave({ pid: 2 ** 22 - 3 })
  const results = await Promise.all(Array.from({ length: 10 }, () => lockDataFolder(dataDir, 'http://here')))
  const winners = results.flatMap((result) => ('lock' in result ? [result.lock] : []))
  expect(winners).toHaveLength(1)
  winners[0]!.release()
})
