import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { BasePayload } from 'payload'

/** The state of one row: which version of what is published stands there. `stamp` is the instant of its last save. */
export interface RowStamp {
  id: string
  stamp: string
}

/** What the published rows of a collection are told apart by. */
export interface RowFilter {
  hasDrafts: boolean
  hasTrash: boolean
}

const snake = (slug: string) => slug.replaceAll('-', '_')

async function sqliteRows(payload: BasePayload, slug: string, { hasDrafts, hasTrash }: RowFilter): Promise<RowStamp[]> {
  const conditions = [...(hasDrafts ? [`_status = 'published'`] : []), ...(hasTrash ? ['deleted_at is null'] : [])]
  const where = conditions.length > 0 ? ` where ${conditions.join(' and ')}` : ''
  const { rows } = await (payload.db as unknown as SQLiteAdapter).client.execute(`select id, updated_at from ${snake(slug)}${where}`)
  return rows.map((row) => ({ id: String(row.id), stamp: new Date(String(row.updated_at)).toISOString() }))
}

async function mongodbRows(payload: BasePayload, slug: string, { hasDrafts, hasTrash }: RowFilter): Promise<RowStamp[]> {
  const model = (payload.db as unknown as MongooseAdapter).collections[slug]
  if (!model) throw new Error(`The database has no collection ${slug}.`)
  const filter = { ...(hasDrafts && { _status: 'published' }), ...(hasTrash && { deletedAt: null }) }
  const rows = await model.find(filter, { _id: 1, updatedAt: 1 }).lean<{ _id: unknown; updatedAt: Date | string }[]>()
  return rows.map((row) => ({ id: String(row._id), stamp: new Date(row.updatedAt).toISOString() }))
}

/** The published rows of a collection with their stamps: one statement through the store's own driver, since Payload would map every field. */
export function rowStamps(payload: BasePayload, slug: string, filter: RowFilter): Promise<RowStamp[]> {
  return payload.db.name === 'sqlite' ? sqliteRows(payload, slug, filter) : mongodbRows(payload, slug, filter)
}

/** Every path that has ever been live. */
export async function everLivePaths(payload: BasePayload): Promise<string[]> {
  if (payload.db.name === 'sqlite') {
    const { rows } = await (payload.db as unknown as SQLiteAdapter).client.execute('select id from live_paths')
    return rows.map((row) => String(row.id))
  }
  const model = (payload.db as unknown as MongooseAdapter).collections['live-paths']
  const rows = (await model?.find({}, { _id: 1 }).lean<{ _id: unknown }[]>()) ?? []
  return rows.map((row) => String(row._id))
}

/** Adds paths to those that have ever been live. Known ones are passed over. */
export async function rememberPaths(payload: BasePayload, paths: readonly string[]): Promise<void> {
  if (payload.db.name === 'sqlite') {
    const { client } = payload.db as unknown as SQLiteAdapter
    await client.batch(paths.map((path) => ({ sql: 'insert or ignore into live_paths (id) values (?)', args: [path] })))
    return
  }
  const model = (payload.db as unknown as MongooseAdapter).collections['live-paths']
  await model?.bulkWrite(
    paths.map((path) => ({ updateOne: { filter: { _id: path }, update: { $setOnInsert: { _id: path } }, upsert: true } })),
  )
}
