import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { getPayload, type BasePayload, type SanitizedConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrations } from '#cms/migrations/sqlite/index.ts'
import { publishedDocument } from '#cms/domain/published/document.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import { loadPayloadConfig, type LoadedConfig } from '#tests/support/payload-config.ts'

const root = join(import.meta.dirname, '../../..')
const folderOf = (store: string) => join(root, 'cms/migrations', store)
let loaded: LoadedConfig
let file: string

beforeAll(async () => {
  loaded = await loadPayloadConfig()
  file = join(loaded.folder, 'hub.db')
})
afterAll(() => loaded.remove())

/** The slice of the adapter that knows what the tables should be. */
interface DrizzleSide {
  schema: Record<string, unknown>
  requireDrizzleKit(): { generateDrizzleJson(schema: Record<string, unknown>): Promise<Record<string, unknown>> }
}

/** The tables of a snapshot; its own ids say nothing about them. */
function tablesOf(snapshot: unknown): Record<string, unknown> {
  const { id, prevId, ...rest } = JSON.parse(JSON.stringify(snapshot)) as Record<string, unknown>
  expect([typeof id, typeof prevId]).toEqual(['string', 'string'])
  return rest
}

/** What hubs of old held: one file for each migration but the newest, in their order. */
const dataOfOld = ['first-hub.sql', 'public-site-hub.sql', 'disclosure-hub.sql', 'bulletin-hub.sql']

/** Brings a database to a migration of old and puts in it what a hub held then. */
async function growHub(migrationCount: number, data: string): Promise<void> {
  const db = sqliteAdapter({
    client: { url: `file:${file}` },
    push: false,
    allowIDOnCreate: true,
    idType: 'uuid',
    migrationDir: folderOf('sqlite'),
    prodMigrations: migrations.slice(0, migrationCount),
  })
  const config = { ...loaded.config, db: db as unknown as SanitizedConfig['db'] }
  const payload = await getPayload({ config, key: data })
  await payload.destroy()
  const client = createClient({ url: `file:${file}` })
  await client.executeMultiple(readFileSync(join(import.meta.dirname, data), 'utf8'))
  client.close()
}

describe('the migrations of SQLite', () => {
  test('each stand in the index, in the order of their dates, with a snapshot beside', () => {
    const files = readdirSync(folderOf('sqlite'))
    const names = files.filter((name) => /^\d.*\.ts$/.test(name)).map((name) => name.replace(/\.ts$/, ''))
    expect(migrations.map(({ name }) => name)).toEqual(names.toSorted())
    expect(files.filter((name) => name.endsWith('.json'))).toEqual(names.toSorted().map((name) => `${name}.json`))
  })

  test('make the tables that the collections of today ask for (npm run create-migration)', async () => {
    const payload = await getPayload({ config: loaded.config, disableDBConnect: true, key: 'schema' })
    const db = payload.db as unknown as DrizzleSide
    const wanted = await db.requireDrizzleKit().generateDrizzleJson(db.schema)
    const newest = readFileSync(join(folderOf('sqlite'), `${migrations.at(-1)!.name}.json`), 'utf8')
    expect(Object.keys(tablesOf(wanted).tables as object)).toContain('articles')
    expect(tablesOf(wanted)).toEqual(tablesOf(JSON.parse(newest)))
  })
})

describe('a hub that has grown with every migration', () => {
  let payload: BasePayload

  beforeAll(async () => {
    for (const [index, data] of dataOfOld.entries()) await growHub(index + 1, data)
    payload = await getPayload({ config: loaded.config, key: 'today' })
  })
  afterAll(() => payload.destroy())

  test('has been through every migration once', async () => {
    const { docs } = await payload.find({ collection: 'payload-migrations', pagination: false, sort: 'name' })
    expect(docs.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name))
  })

  test('lets go of any document: every column that points to one has a rule for its end', async () => {
    const client = createClient({ url: `file:${file}` })
    const { rows } = await client.execute(
      `SELECT m.name, f."from", f.on_delete AS rule FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'`,
    )
    client.close()
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.filter(({ rule }) => rule === 'NO ACTION')).toEqual([])
  })

  test('has its content, which the site can show', async () => {
    const article = await payload.findByID({ collection: 'articles', id: 'jokes', depth: 0 })
    expect(article).toMatchObject({
      title: 'When jokes hurt',
      audience: ['young-people', 'parents'],
      topics: ['bullying'],
      helplines: ['childline'],
      author: 'ada',
    })
    for (const [collection, id] of [
      ['articles', 'jokes'],
      ['topics', 'bullying'],
      ['helplines', 'childline'],
    ] as const) {
      // prettier-ignore
      const raw = (await payload.findByID({ collection, id, depth: 0 })) as unknown as Raw
      expect(publishedDocument(collection, raw), `${collection} ${id}`).toMatchObject({ ok: true })
    }
  })

  test('has the questions of its forum, marked as they were', async () => {
    const { docs } = await payload.find({ collection: 'event-questions', sort: 'id', depth: 0 })
    expect(docs).toMatchObject([
      { question: 'Who may come?', event: 'forum', isPublished: true, mayBeDisclosure: false },
      { question: 'Is there parking?', state: 'waiting', mayBeDisclosure: false },
      { question: 'My dad hits me. Who can I tell?', mayBeDisclosure: true },
    ])
  })

  test('has its subscribers, and remembers what each got', async () => {
    const find = async (collection: 'subscriptions' | 'suppressions' | 'deliveries', sort = 'id') =>
      (await payload.find({ collection, sort, depth: 0 })).docs
    expect(await payload.findByID({ collection: 'subscribers', id: 'grace', depth: 0 })).toMatchObject({
      ...{ address: 'grace@example.org', name: 'Grace Hopper', state: 'confirmed' },
    })
    expect(await find('subscriptions')).toMatchObject([{ subscriber: 'grace', list: 'practice', state: 'active' }])
    expect(await find('suppressions')).toMatchObject([{ id: 'hash-of-alan', reason: 'bounced' }])
    expect(await payload.findByID({ collection: 'bulletins', id: 'november', depth: 0 })).toMatchObject({
      ...{ title: 'November bulletin', editions: [{ list: 'practice', subject: 'Practice news, November' }] },
    })
    expect(await find('deliveries')).toMatchObject([
      { address: 'grace@example.org', state: 'accepted', acceptedAt: '2026-11-21T09:00:01.000Z' },
      { addressHash: 'hash-of-alan', bouncedAt: '2026-11-21T09:01:00.000Z' },
    ])
  })

  test('has its newer draft, its people and its record', async () => {
    const draft = await payload.findByID({ collection: 'articles', id: 'jokes', draft: true, depth: 0 })
    expect(draft).toMatchObject({ title: 'When jokes hurt more', _status: 'draft' })
    expect(await payload.findByID({ collection: 'users', id: 'ada', depth: 0 })).toMatchObject({ email: 'ada@example.org', role: 'admin' })
    expect((await payload.find({ collection: 'live-paths' })).docs).toMatchObject([{ id: '/articles/when-jokes-hurt/' }])
    expect((await payload.find({ collection: 'audit-log', depth: 0 })).docs).toMatchObject([
      { action: 'published', document: 'jokes', person: 'ada' },
    ])
  })

  test('can be worked on', async () => {
    await payload.update({
      collection: 'articles',
      id: 'jokes',
      data: { summary: 'Jokes can go too far.', _status: 'published' },
      depth: 0,
    })
    const article = await payload.findByID({ collection: 'articles', id: 'jokes', depth: 0 })
    expect(article).toMatchObject({
      title: 'When jokes hurt more',
      summary: 'Jokes can go too far.',
      audience: ['parents'],
      topics: ['bullying'],
    })
  })
})
