import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '#tests/support/commands/run-command.ts'

let dataDir: string
let file: string
const run = (name: string, ...args: string[]) => runCommand(`subscribers-${name}`, args, { DATA_DIR: dataDir, DATABASE_URL: '' })

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hub-people-'))
  file = join(dataDir, 'people.csv')
  await writeFile(file, 'Mail;Who;Ground\nann@example.org;Ann;public task\nbob@example.org;=1+1;\nnobody;;\n')
  expect((await run('export', join(dataDir, 'empty.csv'), '--json')).json()).toMatchObject({ people: 0 })
  const client = createClient({ url: `file:${join(dataDir, 'hub.db')}` })
  const columns = 'id, name, summary, joining, slug, "order", updated_at, created_at'
  await client.execute(
    `insert into lists (${columns}) values ('p', 'Practitioners', 'News', 'open', 'practitioners', 1, '2026-11-23', '2026-11-23')`,
  )
  client.close()
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const options = ['--lists', 'practitioners', '--map', 'name=Who,basis=Ground', '--json']

test('an import is tried, carried out, and done again without effect; the report names every bad row', async () => {
  const report = join(dataDir, 'report.csv')
  const tried = (await run('import', file, '--dry-run', ...options)).json()
  expect(tried).toMatchObject({ isReal: false, bad: 1, outcomes: { added: 2 }, unconfirmed: 1 })
  expect((await run('import', file, '--report', report, ...options)).json()).toMatchObject({ isReal: true, outcomes: { added: 2 } })
  expect(await readFile(report, 'utf8')).toContain('"4","nobody","Not taken"')
  expect((await run('import', file, ...options)).json()).toMatchObject({ outcomes: { added: 0, unchanged: 2 } })
  const client = createClient({ url: `file:${join(dataDir, 'hub.db')}` })
  const { rows } = await client.execute(`select action, reason from audit_log where document = 'import' order by at, created_at`)
  client.close()
  expect(
    rows.map(({ action }) => action),
    'a trial is not in the log',
  ).toEqual([...['began to import subscribers', 'imported subscribers', 'began to import subscribers', 'imported subscribers']])
  expect(rows[0]!.reason).toBe('2 people of 3 rows, by the command')
})

test('an export may be of one list', async () => {
  const target = join(dataDir, 'practitioners.csv')
  expect((await run('export', target, '--list', 'practitioners', '--json')).json()).toMatchObject({ people: 1 })
  const text = await readFile(target, 'utf8')
  expect([text.includes('ann@example.org'), text.includes('bob@example.org')], 'bob has not confirmed').toEqual([true, false])
  const wrong = await run('export', join(dataDir, 'x.csv'), '--list', 'nowhere')
  expect([wrong.code, wrong.output]).toEqual([1, expect.stringContaining('There are: practitioners')])
})

test('what is asked for wrongly is said with the remedy, and nothing is done', async () => {
  for (const [args, words] of [
    [[file, '--lists', 'nowhere'], 'There are: practitioners'],
    [[file, '--basis', 'consent'], '--evidence'],
    [[file, '--map', 'address=E-mail'], 'It has: Mail, Who, Ground'],
    [[file, '--map', 'shoe=Mail'], 'none of address'],
    [['/nowhere.csv'], 'There is no file'],
    [[], 'npm run subscribers:import -- FILE.csv'],
  ] as const) {
    const { code, output } = await run('import', ...args)
    expect([code, output]).toEqual([1, expect.stringContaining(words)])
  }
})

test('an erased person is gone from the export, and no import brings them back', async () => {
  expect((await run('erase', ' ANN@example.org', '--json')).json()).toMatchObject({ subscribers: 1 })
  expect((await run('import', file, ...options)).json()).toMatchObject({ outcomes: { added: 0, 'kept-out': 1 } })
  const target = join(dataDir, 'people-out.csv')
  expect((await run('export', target, '--json')).json()).toMatchObject({ people: 1 })
  expect((await stat(target)).mode & 0o077).toBe(0)
  const text = await readFile(target, 'utf8')
  expect(text).toContain(`"bob@example.org","'=1+1"`)
  expect(text).not.toContain('ann@')
  expect((await run('export', target)).code, 'a file that is there is not written over').toBe(1)
  expect((await run('erase', 'nobody')).output).toContain('Name the address in full')
})
