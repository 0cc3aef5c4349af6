import './production.ts'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { lockDataFolder } from '#cms/adapters/data-folder/lock.ts'
import { prepareDataFolder } from '#cms/adapters/data-folder/prepare.ts'
import { sendingsJournalFile } from '#cms/adapters/ledger/sendings-journal.ts'
import { journalFile } from '#cms/adapters/subscribers/journal.ts'
import { addressOf } from '#cms/env/address.ts'
import { env } from '#cms/env.ts'
import { restoreBackup } from './backup/restore-backup.ts'
import { command } from './command/command.ts'

await command({
  name: 'restore',
  help: `npm run restore -- FILE: puts a backup in place of what DATA_DIR holds. Stop the hub first.

The archive is unpacked and checked beside the old data first; what was there is kept in DATA_DIR/before-restore-<time>. The next npm start renders the site.
It starts on hold: what was being sent when the backup was made is marked unconfirmed. The journals of objections and of sendings in DATA_DIR are kept and carried out again,
so whoever unsubscribed since gets nothing, and what was sent since is not sent twice. Restoring into another DATA_DIR, copy ${journalFile} and
${sendingsJournalFile} there first.`,
  takes: 'FILE',
  run: async ({ positionals: [file], report, say, fail }) => {
    if (file === undefined) return fail('Name the archive: npm run restore -- FILE')
    const archive = resolve(file)
    if (!(await stat(archive).catch(() => null))) return fail(`There is no file ${archive}.`)
    const settings = env()
    const trouble = prepareDataFolder(settings.dataDir)
    if (trouble) return fail(`The data folder ${trouble.problem}\n${trouble.remedy}`)
    const locked = await lockDataFolder(settings.dataDir, addressOf(settings.host, settings.port))
    if (!('lock' in locked)) return fail(`A hub is running with ${settings.dataDir}. Stop it, then restore.`)
    try {
      report.step('Restoring')
      const { summary, keptIn } = await restoreBackup(settings, archive)
      report.done('Restoring', `${summary.files.length} files, made ${summary.madeAt}`)
      say(
        `What was there before is kept in ${keptIn}. Start the hub with npm start: it renders the site anew, and is on hold until somebody has looked.`,
      )
      return { ...summary, keptIn }
    } finally {
      locked.lock.release()
    }
  },
})
