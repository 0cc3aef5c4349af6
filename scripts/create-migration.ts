import './production.ts'
import { getPayload } from 'payload'
import config from '#cms/payload.config.ts'
import { command } from './command/command.ts'
import { tidyMigrations } from './migration/tidy-migrations.ts'

await command({
  name: 'create-migration',
  help: `npm run create-migration -- NAME: writes the migration that brings the database from the last one to the collections of today.

NAME is a few words with hyphens, for example "bulletins". DATABASE_URL says for which store; run it once for each.`,
  takes: 'NAME',
  run: async ({ positionals: [name = ''], fail }) => {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return fail(`"${name}" is no name for a migration. Use a-z, 0-9 and hyphens.`)
    const payload = await getPayload({ config, disableDBConnect: true })
    await payload.db.createMigration({ payload, migrationName: name, forceAcceptWarning: true })
    tidyMigrations(payload.db.migrationDir)
    return { folder: payload.db.migrationDir, name }
  },
})
