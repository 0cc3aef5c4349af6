import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tidyMigrations } from '../../../../scripts/migration/tidy-migrations.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'hub-migrations-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const added = (table: string, rule = '') =>
  `await db.run(sql\`ALTER TABLE \\\`${table}\\\` ADD \\\`events_id\\\` text REFERENCES events(id)${rule};\`)\n`
const head = (word = '') => `import { ${word}MigrateUpArgs, ${word}MigrateDownArgs, sql } from '@payloadcms/db-sqlite'\n`
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

test('the newest migration gets a rule for each column that points to a document; those of old stay as they ran', () => {
  write('20260101_000000_old.ts', added('pages_rels'))
  write('20260201_000000_new.ts', head() + added('pages_rels') + added('pages'))
  write('index.ts', "import * as first from './20260101_000000_old'\n")
  tidyMigrations(folder)
  const tidied = head('type ') + added('pages_rels', ' ON DELETE cascade') + added('pages', ' ON DELETE set null')
  expect(read('20260201_000000_new.ts')).toBe(tidied)
  expect(read('20260101_000000_old.ts')).toBe(added('pages_rels'))
  expect(read('index.ts')).toBe("import * as first from './20260101_000000_old.ts'\n")
  tidyMigrations(folder)
  expect(read('20260201_000000_new.ts')).toBe(tidied)
})
