import type { Client } from '@libsql/client'
import type { BaseDatabaseAdapter, BasePayload, DatabaseAdapterObj } from 'payload'

/** The connection of SQLite; none of MongoDB. */
const clientOf = (db: Pick<BaseDatabaseAdapter, 'name'>) =>
  db.name === 'sqlite' ? (db as unknown as { client: Client }).client : undefined

/** An adapter of SQLite that overwrites what is deleted: without that, the file holds it until its place is used again. */
export function overwritingDeleted(adapter: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      const { connect } = db
      db.connect = async function (this: typeof db, options) {
        await connect?.call(this, options)
        await clientOf(this)?.execute('pragma secure_delete = on')
      }
      return db
    },
  }
}

/** Empties SQLite's write-ahead log, which holds what was deleted a moment ago. Does nothing on MongoDB, or while somebody reads. */
export async function emptyLog({ db }: BasePayload): Promise<void> {
  await clientOf(db)?.execute('pragma wal_checkpoint(truncate)')
}
