import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Mongoose } from 'mongoose'

/** The driver that the hub's own adapter brings. */
const driver = (): Mongoose => createRequire(createRequire(import.meta.url).resolve('@payloadcms/db-mongodb'))('mongoose') as Mongoose

/** A database that one test has for itself. */
export interface TestDatabase {
  store: 'sqlite' | 'mongodb'
  /** What `DATABASE_URL` is set to; empty for the SQLite file of the data folder. */
  url: string
  /** Removes it. An SQLite file goes with its folder. */
  drop(): Promise<void>
}

/** The same server with another database in the address's path. */
function withDatabase(server: string, name: string): string {
  const [, origin, query = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(server) ?? []
  if (origin === undefined) throw new Error('TEST_MONGODB_URL is not an address such as mongodb://127.0.0.1:27017/?replicaSet=rs0.')
  return `${origin}/${name}${query}`
}

/** A new database: on the server of `TEST_MONGODB_URL` when that is set, else a SQLite file in the hub's data folder. */
export function newTestDatabase(dataDir: string): TestDatabase {
  const server = process.env.TEST_MONGODB_URL
  if (!server) return { store: 'sqlite', url: `file:${join(dataDir, 'hub.db')}`, drop: async () => {} }

  const url = withDatabase(server, `hub-test-${randomUUID()}`)
  return {
    store: 'mongodb',
    url,
    drop: async () => {
      const connection = await driver().createConnection(url).asPromise()
      await connection.dropDatabase()
      await connection.close()
    },
  }
}
