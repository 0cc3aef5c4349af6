import { statSync } from 'node:fs'
import { createClient } from '@libsql/client'
import type { Env } from '#cms/env.ts'
import { migrations } from '#cms/migrations/sqlite/index.ts'
import type { Finding } from './finding.ts'

const wrong = (words: string): Finding => ({ state: 'bad', what: 'Database', words })

/** Whether the SQLite file is sound and of this version. MongoDB is asked when its content is looked at. */
export async function checkStore(settings: Env): Promise<Finding[]> {
  if (settings.database !== 'sqlite') return []
  if (!statSync(settings.databaseFile, { throwIfNoEntry: false }))
    return [{ state: 'look', what: 'Database', words: `${settings.databaseFile} is not there yet. The first npm start makes it.` }]
  const client = createClient({ url: settings.databaseUrl })
  try {
    const { rows } = await client.execute('pragma integrity_check')
    const verdict = String(rows[0]?.integrity_check)
    if (verdict !== 'ok') return [wrong(`${settings.databaseFile} is damaged (${verdict}). Put a backup back with npm run restore.`)]
    const done = (await client.execute('select name from payload_migrations where batch is not null')).rows.map(({ name }) => String(name))
    const open = migrations.filter(({ name }) => !done.includes(name)).length
    return [
      {
        state: 'good',
        what: 'Database',
        words: open === 0 ? 'sound, and of this version.' : `sound; npm start brings it up to this version (${open} steps).`,
      },
    ]
  } catch (error) {
    return [
      wrong(
        `${settings.databaseFile} cannot be read: ${error instanceof Error ? error.message : String(error)}. Put a backup back with npm run restore.`,
      ),
    ]
  } finally {
    client.close()
  }
}
