import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '#tests/support/commands/run-command.ts'

let dataDir: string
const environment = () => ({ DATA_DIR: dataDir, DATABASE_URL: '' })

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hub-commands-'))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

test('every command explains itself with --help', async () => {
  for (const name of ['publish-site', 'worker', 'seed', 'doctor', 'backup', 'restore', 'create-migration', 'generate', 'bench']) {
    const help = await runCommand(name, ['--help'], environment())
    expect(help, name).toMatchObject({ code: 0 })
    expect(help.output, name).toContain('npm run')
  }
})

test('an option that a command does not know is refused in a sentence', async () => {
  const unknown = await runCommand('backup', ['--no-such-option'], environment())
  expect(unknown.code).toBe(1)
  expect(unknown.output).toContain('--help')
  expect(unknown.output).not.toMatch(/^\s+at /m)
})

test('loading the reference content twice changes nothing', async () => {
  const first = await runCommand('seed', ['--json'], environment())
  expect(first.code).toBe(0)
  const actions = (result: Awaited<ReturnType<typeof runCommand>>) =>
    new Set((result.json().steps as { action: string }[]).map(({ action }) => action))
  expect(actions(first)).toEqual(new Set(['create']))
  expect(actions(await runCommand('seed', ['--json'], environment()))).toEqual(new Set(['unchanged']))
})

test('every page is rendered by one command, and the doctor finds nothing wrong', async () => {
  const published = await runCommand('publish-site', ['--json'], environment())
  expect(published.output).toContain('"failed": 0')
  expect(published.json().rendered).toBeGreaterThan(60)
  const doctor = await runCommand('doctor', [], environment())
  expect(doctor.output).toContain('none missing')
  // Nobody is an administrator of a hub that was never started.
  expect(doctor).toMatchObject({ code: 1 })
  expect(doctor.output).toContain('set-up link')
})

test('a damaged database is named with its remedy', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hub-damaged-'))
  await writeFile(join(folder, 'hub.db'), 'this is no database, only some words in a file'.repeat(100))
  const { code, output } = await runCommand('publish-site', [], { DATA_DIR: folder, DATABASE_URL: '' })
  await rm(folder, { recursive: true, force: true })
  expect(code).toBe(1)
  expect(output).toContain('cannot be read')
  expect(output).toContain('npm run restore')
})

test('wrong settings are named all together', async () => {
  const { code, output } = await runCommand('doctor', [], { ...environment(), PORT: 'many', SEND_MODE: 'loud' })
  expect(code).toBe(1)
  expect(output).toContain('PORT')
  expect(output).toContain('SEND_MODE')
})
