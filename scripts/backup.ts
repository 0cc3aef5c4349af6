import './production.ts'
import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { env } from '#cms/env.ts'
import { makeBackup } from './backup/make-backup.ts'
import { command } from './command/command.ts'

await command({
  name: 'backup',
  help: `npm run backup -- [FILE]: writes database, pictures, outbox and secrets into one archive, also while the hub runs.

FILE is DATA_DIR/backups/hub-<time>.tar.gz unless given. The archive holds secrets and personal data: keep it where only administrators read it.
What the site shows is not in it, since it is rendered from the database. On MongoDB the database is not in it either: use mongodump.`,
  takes: 'FILE',
  run: async ({ positionals: [file], report, say }) => {
    const settings = env()
    const name = `hub-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.tar.gz`
    const target = resolve(file ?? join(settings.dataDir, 'backups', name))
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    report.step('Backing up')
    const summary = await makeBackup(settings, target)
    report.done('Backing up', `${summary.files.length} files, ${(summary.bytes / 1024 / 1024).toFixed(1)} MB`)
    if (settings.database === 'mongodb')
      say('The MongoDB database is not in it. Back it up with: mongodump --uri "$DATABASE_URL" --archive=hub.archive --gzip')
    say(target)
    return { file: target, ...summary }
  },
})
