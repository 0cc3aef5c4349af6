import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { Config } from 'payload'
import { migrations as mongodbMigrations } from '#cms/migrations/mongodb/index.ts'
import { migrations as sqliteMigrations } from '#cms/migrations/sqlite/index.ts'
import { inProject } from '#cms/project-folder.ts'
import type { Store } from '#cms/env/store.ts'
import { overwritingDeleted } from './secure-delete.ts'

/** Milliseconds for which a write to the SQLite file waits for another one. */
const busyTimeout = 5000

/**
 * The store that `DATABASE_URL` names. SQLite: one file with a write-ahead log and without transactions (with them the driver loses its
 * settings and refuses a second writer, libsql-client-ts#288). MongoDB: with transactions where the URL names a replica set.
 * Migrations run as Payload starts in production.
 */
export function databaseAdapter({ database, databaseUrl }: Store): Config['db'] {
  if (database === 'mongodb') {
    return mongooseAdapter({
      url: databaseUrl,
      allowIDOnCreate: true,
      ensureIndexes: true,
      migrationDir: inProject('cms/migrations/mongodb'),
      prodMigrations: mongodbMigrations,
    })
  }
  const sqlite = sqliteAdapter({
    client: { url: databaseUrl },
    push: false,
    wal: true,
    busyTimeout,
    allowIDOnCreate: true,
    idType: 'uuid',
    migrationDir: inProject('cms/migrations/sqlite'),
    prodMigrations: sqliteMigrations,
  })
  return overwritingDeleted(sqlite)
}
