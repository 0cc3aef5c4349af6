import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockDataFolder } from '#cms/adapters/data-folder/lock.ts'
import { runCommand } from '#tests/support/commands/run-command.ts'

let dataDir: string
let archive: string
const environment = () => ({ DATA_DIR: dataDir, DATABASE_URL: '' })

const titleOf = async (id: string) => {
  const client = createClient({ url: `file:${join(dataDir, 'hub.db')}` })
  const { rows } = await client.execute({ sql: 'select title from articles where id = ?', args: [id] })
  client.close()
  return rows[0]?.title
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hub-backup-'))
  archive = join(dataDir, 'copies', 'hub.tar.gz')
  expect((await runCommand('seed', ['--json'], environment())).code).toBe(0)
  for (const folder of ['media', 'outbox', 'secrets']) await mkdir(join(dataDir, folder), { recursive: true })
  await writeFile(join(dataDir, 'media', 'a-picture.avif'), 'bytes of a picture')
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

test('a backup holds the database, the pictures and the secrets, and only its owner can read it', async () => {
  const { code, json } = await runCommand('backup', ['--json', archive], environment())
  expect(code).toBe(0)
  const files = (json().files as { path: string }[]).map(({ path }) => path)
  expect(files).toContain('hub.db')
  expect(files).toContain('media/a-picture.avif')
  expect(files).toContain('secrets/payload-secret')
  expect((json().rows as Record<string, number>).articles).toBeGreaterThan(20)
  expect((await stat(archive)).mode & 0o077).toBe(0)
})

test('restoring brings back what was there, and keeps what it replaced', async () => {
  const before = await titleOf('safer-sleep-for-babies')
  const client = createClient({ url: `file:${join(dataDir, 'hub.db')}` })
  await client.execute(`update articles set title = 'Changed since' where id = 'safer-sleep-for-babies'`)
  client.close()
  await rm(join(dataDir, 'media', 'a-picture.avif'))
  const journal = join(dataDir, 'journal-of-objections.jsonl')
  await writeFile(journal, 'who objected since the backup\n')
  await mkdir(join(dataDir, 'mark'))
  await mkdir(join(dataDir, 'releases', 'old'), { recursive: true })

  const { code, json, output } = await runCommand('restore', ['--json', archive], environment())
  expect(output).not.toContain('error')
  expect(code).toBe(0)
  expect(await titleOf('safer-sleep-for-babies')).toBe(before)
  expect(await readFile(join(dataDir, 'media', 'a-picture.avif'), 'utf8')).toBe('bytes of a picture')
  expect(await readdir(String(json().keptIn))).toEqual(expect.arrayContaining(['hub.db', 'media', 'secrets']))
  expect(await stat(join(dataDir, 'releases')).catch(() => null)).toBeNull()
  expect(await readFile(journal, 'utf8'), 'no backup undoes an objection').toBe('who objected since the backup\n')
  expect(await stat(join(dataDir, 'mark')).catch(() => null), 'so that the next start is on hold').toBeNull()
})

test('a damaged archive is refused and nothing is touched', async () => {
  const damaged = join(dataDir, 'damaged.tar.gz')
  const bytes = await readFile(archive)
  await writeFile(damaged, bytes)
  await truncate(damaged, Math.floor(bytes.length / 2))
  const before = await titleOf('safer-sleep-for-babies')
  const { code, output } = await runCommand('restore', [damaged], environment())
  expect(code).toBe(1)
  expect(output).toContain('Take another one')
  expect(await titleOf('safer-sleep-for-babies')).toBe(before)
  expect((await readdir(dataDir)).filter((name) => name.startsWith('.restore-'))).toEqual([])
})

test('a hub that runs keeps its data: restoring says to stop it', async () => {
  const locked = await lockDataFolder(dataDir, 'http://127.0.0.1:1')
  if (!('lock' in locked)) throw new Error('The folder was locked already.')
  const { code, output } = await runCommand('restore', [archive], environment())
  locked.lock.release()
  expect(code).toBe(1)
  expect(output).toContain('Stop it')
})

test('a missing or unnamed archive is said plainly', async () => {
  expect((await runCommand('restore', [], environment())).output).toContain('npm run restore -- FILE')
  expect((await runCommand('restore', ['/nowhere/at-all.tar.gz'], environment())).output).toContain('There is no file')
})
