import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readEnvFile } from '#cms/env/file.ts'

const folder = mkdtempSync(join(tmpdir(), 'env-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a missing file holds nothing', () => {
  expect(readEnvFile(join(folder, 'absent'), [])).toEqual({ ok: true, values: {}, warnings: [] })
})

test('quotes, comments, Windows line ends and a byte order mark are understood', () => {
  writeFileSync(join(folder, '.env'), '\uFEFFPORT=3001\r\n# a comment\r\nMAIL_FROM="Hub <a@b.org>"\r\n')
  expect(readEnvFile(join(folder, '.env'), ['PORT', 'MAIL_FROM'])).toEqual({
    ok: true,
    values: { PORT: '3001', MAIL_FROM: 'Hub <a@b.org>' },
    warnings: [],
  })
})

test('a misspelt name is pointed out', () => {
  writeFileSync(join(folder, 'misspelt'), 'SEND_MOD=live\n')
  const result = readEnvFile(join(folder, 'misspelt'), ['SEND_MODE'])
  expect(result.ok && result.warnings).toEqual([expect.stringContaining('SEND_MOD,')])
})

test('what cannot be read as a file is a fault, not a crash', () => {
  mkdirSync(join(folder, 'a-folder'))
  expect(readEnvFile(join(folder, 'a-folder'), [])).toMatchObject({ ok: false, fault: { problem: 'cannot be read (EISDIR).' } })
  writeFileSync(join(folder, 'locked'), 'PORT=1')
  chmodSync(join(folder, 'locked'), 0o000)
  if (process.getuid?.() !== 0) expect(readEnvFile(join(folder, 'locked'), [])).toMatchObject({ ok: false })
})
