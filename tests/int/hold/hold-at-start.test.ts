import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { holdAfterStart } from '#cms/adapters/hold/hold-at-start.ts'
import { forgetMark } from '#cms/adapters/hold/mark-folder.ts'
import { currentHold, setHold } from '#cms/adapters/payload/hold-switch.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

const now = new Date('2026-12-01T09:00:00.000Z')
let hub: TestHub
let base: string
beforeAll(async () => {
  hub = await openTestHub()
  base = await mkdtemp(join(tmpdir(), 'hub-marks-'))
})
afterAll(async () => {
  await hub?.stop()
  await rm(base, { recursive: true, force: true })
})
afterEach(async () => {
  await hub.payload.db.deleteMany({ collection: 'job-claims', where: { id: { like: 'hub-start' } } })
  await setHold(hub.payload, { isOn: false, reason: 'For the next test', now })
  doubt.mockClear()
})

const folder = async (name: string) => {
  await mkdir(join(base, name))
  return join(base, name)
}
/** Told when what was sent is not known. */
const doubt = vi.fn(async () => {})
const start = (dataDir: string, sendMode: 'outbox' | 'allow-list' | 'live' = 'outbox') =>
  holdAfterStart(hub.payload, { dataDir, sendMode }, now, doubt)
const marks = async () => (await hub.payload.find({ collection: 'job-claims', where: { id: { like: 'hub-start' } }, depth: 0 })).docs

it('goes on at its first start, at each later one, and after its folder was moved', async () => {
  const dataDir = await folder('first')
  for (const time of [1, 2, 3]) expect((await start(dataDir)).reason, `start ${time}`).toBeNull()
  expect(await marks()).toHaveLength(1)
  await rename(dataDir, join(base, 'moved'))
  expect((await start(join(base, 'moved'))).reason).toBeNull()
  expect((await currentHold(hub.payload)).isOn).toBe(false)
  expect(doubt).not.toHaveBeenCalled()
})

it('starts a copy on hold, says why, and goes on as itself afterwards', async () => {
  const dataDir = await folder('original')
  await start(dataDir)
  await cp(dataDir, join(base, 'copy'), { recursive: true, preserveTimestamps: true })
  const copied = await start(join(base, 'copy'))
  expect(copied).toMatchObject({ reason: expect.stringMatching(/is a copy/), isOtherHub: true })
  expect(await currentHold(hub.payload)).toMatchObject({ isOn: true, person: '', reason: copied.reason })
  expect(doubt).toHaveBeenCalledOnce()
  expect((await start(join(base, 'copy'))).reason).toBeNull()
})

it('starts on hold with an older database, with one from elsewhere, and after a restore', async () => {
  const dataDir = await folder('restored')
  await start(dataDir)
  const [yesterday] = await marks()
  await start(dataDir)
  await hub.payload.db.deleteMany({ collection: 'job-claims', where: { id: { like: 'hub-start' } } })
  await hub.payload.create({ collection: 'job-claims', data: { id: String(yesterday!.id), at: now.toISOString() } })
  expect((await start(dataDir)).reason).toMatch(/restored or exchanged/)
  expect((await start(dataDir)).reason).toBeNull()
  expect((await start(await folder('elsewhere'))).reason).toMatch(/restored or copied/)
  await forgetMark(dataDir)
  expect(await start(dataDir)).toMatchObject({ reason: expect.any(String), isOtherHub: true })
})

it('starts on hold when it is switched to live, once', async () => {
  const dataDir = await folder('live')
  await start(dataDir, 'allow-list')
  expect(await start(dataDir, 'live')).toMatchObject({ reason: expect.stringMatching(/switched to live/), isOtherHub: false })
  expect((await start(dataDir, 'live')).reason).toBeNull()
  expect(doubt).not.toHaveBeenCalled()
})

it('keeps the words of a hold that was there', async () => {
  const dataDir = await folder('held')
  await start(dataDir)
  await setHold(hub.payload, { isOn: true, reason: 'A wrong number', now })
  await start(dataDir, 'live')
  expect((await currentHold(hub.payload)).reason).toMatch(/switched to live.*A wrong number/s)
})

it('asks again what is in doubt when it was killed before it had marked the start', async () => {
  const dataDir = await folder('killed')
  await start(dataDir)
  await forgetMark(dataDir)
  doubt.mockRejectedValueOnce(new Error('killed'))
  await expect(start(dataDir)).rejects.toThrow('killed')
  expect((await start(dataDir)).isOtherHub).toBe(true)
  expect(doubt).toHaveBeenCalledTimes(2)
})
