import { copyFile, rename, rm, stat } from 'node:fs/promises'
import { createClient } from '@libsql/client'
import type { Store } from '#cms/env/store.ts'
import { migrations } from '#cms/migrations/sqlite/index.ts'

/** Something about the database that a person must put right. */
export class DatabaseTrouble extends Error {
  /** What to do. */
  readonly remedy: string

  constructor(problem: string, remedy: string) {
    super(problem)
    this.name = 'DatabaseTrouble'
    this.remedy = remedy
  }
}

/** A copy of the file from before its migration. */
export interface Safeguard {
  /** The migration went well: the copy is not needed. */
  forget(): Promise<void>
  /** It failed: the file is put back as it was. */
  putBack(): Promise<void>
}

const noSafeguard: Safeguard = { forget: async () => {}, putBack: async () => {} }
const sideFiles = ['-wal', '-shm']

/** The names of the migrations that a file has been through; none for a new file. @throws DatabaseTrouble when it is no database. */
async function applied(databaseUrl: string, file: string): Promise<string[]> {
  const client = createClient({ url: databaseUrl })
  try {
    const { rows } = await client.execute(`select name from sqlite_master where type = 'table' and name = 'payload_migrations'`)
    if (rows.length === 0) return []
    await client.execute('pragma wal_checkpoint(truncate)')
    return (await client.execute('select name from payload_migrations where batch is not null')).rows.map((row) => String(row.name))
  } catch (error) {
    throw new DatabaseTrouble(
      `The database ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      'If it was copied while the hub ran, copy it again with the hub stopped, or put a backup back with npm run restore.',
    )
  } finally {
    client.close()
  }
}

/**
 * Looks at an SQLite file before Payload does. A file of a newer version of the hub is refused; one that is about to be migrated is copied
 * first, since a migration that is killed stays half-applied on SQLite. A copy that a killed start left behind is put back.
 * @throws DatabaseTrouble
 */
export async function prepareDatabase(store: Store): Promise<Safeguard> {
  if (store.database !== 'sqlite') return noSafeguard
  const { databaseFile: file, databaseUrl } = store
  const copy = `${file}.before-migration`
  const putBack = async () => {
    for (const side of sideFiles) await rm(file + side, { force: true })
    await rename(copy, file)
  }
  if (await stat(copy).catch(() => null)) await putBack()
  if (!(await stat(file).catch(() => null))) return noSafeguard

  const done = await applied(databaseUrl, file)
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = done.filter((name) => !known.has(name) && name !== 'dev')
  if (unknown.length > 0)
    throw new DatabaseTrouble(
      `The database ${file} belongs to a newer version of the hub (it knows “${unknown[0]}”, this version does not).`,
      'Run the newer version, or start this one with another DATA_DIR, or put an older backup back with npm run restore.',
    )
  if (known.size === done.length) return noSafeguard
  await copyFile(file, `${copy}.part`)
  await rename(`${copy}.part`, copy)
  return { forget: () => rm(copy, { force: true }), putBack }
}
