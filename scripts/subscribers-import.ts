import './production.ts'
import { randomUUID } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { askImported } from '#cms/adapters/subscribers/ask-imported.ts'
import { openImportStore } from '#cms/adapters/subscribers/import-store.ts'
import { planFile } from '#cms/adapters/subscribers/import-plan.ts'
import { UnreadableFile } from '#cms/adapters/subscribers/read-csv.ts'
import { largestFile } from '#cms/domain/subscriber-import/limits.ts'
import { reportLines, summaryOf } from '#cms/domain/subscriber-import/report.ts'
import { env } from '#cms/env.ts'
import { importSubscribers } from '#cms/jobs/import-subscribers/import-subscribers.ts'
import { command } from './command/command.ts'
import { openPayload } from './hub/open-hub.ts'
import { listenForStop } from './start/stop-signal.ts'
import { columnsNamed, defaultsFrom } from './subscribers/import-options.ts'

const step = 'Importing'
const clock = { now: () => new Date() }

await command({
  name: 'subscribers:import',
  help: `npm run subscribers:import -- FILE [options]: brings people of a CSV file in, also while the hub runs.

Each row needs an email address and a list. A row with a lawful basis (public task, or consent with evidence of it) makes a confirmed subscriber; without one
they are unconfirmed and get nothing. Duplicates are put together; whoever unsubscribed, complained or was erased stays out; lists that somebody left stay left.
Killed half-way, run it again: nobody is there twice.
  --dry-run                  says what it would do, and writes nothing
  --map address=E-mail,…     which heading is what, where it is not guessed: address, name, organisation, kind, sector, district, role, lists, frequency, basis, evidence, paid
  --lists practitioners,…    the lists of rows that name none
  --basis public-task        the basis of rows that name none: public-task or consent
  --evidence TEXT            what shows it
  --kind corporate           of rows that do not say: individual (the default) or corporate
  --ask                      asks those without a lawful basis by mail to confirm, once each
  --report FILE.csv          writes every note with its line`,
  takes: 'FILE',
  options: {
    'dry-run': { type: 'boolean' },
    ...{
      map: { type: 'string' },
      lists: { type: 'string' },
      basis: { type: 'string' },
      evidence: { type: 'string' },
      kind: { type: 'string' },
    },
    ...{ report: { type: 'string' }, ask: { type: 'boolean' } },
  },
  run: async ({ positionals: [file], values, report, say, fail }) => {
    if (file === undefined) return fail('Name the file: npm run subscribers:import -- FILE.csv')
    const size = await stat(file).catch(() => null)
    if (!size?.isFile()) return fail(`There is no file ${file}.`)
    if (size.size > largestFile) return fail('The file has more than 20 MB. Divide it, and import the parts one after another.')
    const stop = listenForStop()
    const payload = await openPayload(env())
    const where = { isOpen: { not_equals: false } }
    const lists = (await payload.find({ collection: 'lists', where, depth: 0, pagination: false })).docs
    const options = { defaults: defaultsFrom(values, lists, fail), lists, columns: columnsNamed(values.map, fail), now: clock.now() }
    report.step(step)
    const { plan, columns, headings } = await planFile(await readFile(file), options).catch((error: unknown) => {
      if (error instanceof UnreadableFile) return fail(error.message)
      throw error
    })
    for (const [field, place] of Object.entries(columns)) say(`  ${field}: ${headings[place]}`)
    const isReal = values['dry-run'] !== true
    const log = (action: string, reason: string) => {
      const entry = { id: randomUUID(), at: clock.now().toISOString(), subject: 'subscribers', document: 'import', action, reason }
      return payload.create({ collection: 'audit-log', data: entry, depth: 0 })
    }
    // Before anything is written, so that an import which is cut off is in the log as well.
    if (isReal) await log('began to import subscribers', `${plan.people.length} people of ${plan.rows} rows, by the command`)
    const done = await importSubscribers({ store: openImportStore(payload), clock }, plan, {
      isReal,
      signal: stop.signal,
      onProgress: (now, total) => report.progress(step, now, total),
    })
    if (isReal) await log('imported subscribers', `${done.isCancelled ? 'Stopped half-way. ' : ''}${summaryOf(done).join(' ')}`)
    report.done(step, isReal ? `${done.people} people` : 'tried, nothing was written')
    for (const line of summaryOf(done)) say(`  ${line}`)
    for (const { line, words } of done.notes.filter(({ kind }) => kind === 'bad').slice(0, 20)) say(`  line ${line}: ${words}`)
    const asked =
      isReal && values.ask
        ? await askImported(
            payload,
            plan.people.map(({ address }) => address),
            { siteUrl: env().siteUrl, clock, signal: stop.signal },
          )
        : 0
    if (typeof values.report === 'string') await writeFile(values.report, [...reportLines(done)].join(''), { mode: 0o600 })
    await payload.destroy()
    if (done.isCancelled) return fail('Stopped half-way. Run it again to go on: nobody will be there twice.')
    return { ...done, isReal, columns, asked }
  },
})
