import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { prepareDataFolder } from '#cms/adapters/data-folder/prepare.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'data-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const modeOf = (...path: string[]) => statSync(join(folder, ...path)).mode & 0o777

test('a folder is made with all that belongs in it, closed to strangers', () => {
  expect(prepareDataFolder(join(folder, 'a', 'data'))).toBeUndefined()
  expect(readdirSync(join(folder, 'a', 'data'))).toEqual(['media', 'outbox', 'releases', 'secrets'])
  expect([modeOf('a', 'data') & 0o007, modeOf('a', 'data', 'secrets')]).toEqual([0, 0o700])
})

test('what is there stays as it is, but secrets are closed', () => {
  prepareDataFolder(folder)
  writeFileSync(join(folder, 'hub.db'), 'content')
  writeFileSync(join(folder, 'secrets', 'key'), 'secret', { mode: 0o644 })
  chmodSync(join(folder, 'secrets'), 0o755)
  chmodSync(folder, 0o755)
  expect(prepareDataFolder(folder)).toBeUndefined()
  expect([modeOf(), modeOf('secrets'), modeOf('secrets', 'key')]).toEqual([0o755, 0o700, 0o600])
  expect(readdirSync(folder)).toEqual(['hub.db', 'media', 'outbox', 'releases', 'secrets'])
  expect(readdirSync(join(folder, 'secrets'))).toEqual(['key'])
})

test('a link to a folder is as good as the folder', () => {
  mkdirSync(join(folder, 'real'))
  symlinkSync('real', join(folder, 'link'))
  expect(prepareDataFolder(join(folder, 'link'))).toBeUndefined()
})

test('a file in the way, at any depth, is named', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(prepareDataFolder(join(folder, 'file'))?.problem).toBe(`(${join(folder, 'file')}) has a file where a folder is needed.`)
  expect(prepareDataFolder(join(folder, 'file', 'x', 'y'))?.problem).toContain('has a file where a folder is needed')
  writeFileSync(join(folder, 'media'), '')
  expect(prepareDataFolder(folder)?.problem).toContain(join(folder, 'media'))
})

test('a link that leads nowhere is named', () => {
  symlinkSync('nowhere', join(folder, 'link'))
  expect(prepareDataFolder(join(folder, 'link'))?.remedy).toContain('DATA_DIR')
})

test.runIf(process.platform === 'linux').each(['/proc/hub', '/proc/hub/below', '/sys/hub', `/${'x'.repeat(300)}`])(
  '%s cannot be, and that is said at once',
  (path) => {
    expect(prepareDataFolder(path)?.remedy).toContain('DATA_DIR')
  },
)
