import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, handleEndpoints, type Payload } from 'payload'
import { createPictureStudio, type StudioOptions } from '#cms/adapters/pictures/picture-studio.ts'
import { roles } from '#cms/domain/access/roles.ts'
import { mediaCollection } from '#cms/collections/media.ts'
import { tooManyBytes } from '#cms/domain/picture/judge-file.ts'
import { maxFileBytes } from '#cms/domain/picture/limits.ts'
import type { LiveUsesOf } from '#cms/hooks/picture/refuse-removal.ts'
import { noMail, openSmallPayload, quietConfig } from './open-small-payload.ts'

/** A Payload with the library of pictures and people, on a store of its own that ends with it. */
export interface MediaHub {
  payload: Payload
  mediaDir: string
  /** Sends a request to Payload's REST routes as a person of this role, or as nobody. */
  ask(role: string | null, method: string, route: string, body?: FormData | object): Promise<Response>
  /** Names and bytes of everything in the folder of pictures. */
  files(): Promise<Map<string, Buffer>>
  /** Every byte that the hub keeps: pictures and, on SQLite, the database with its journal. */
  everyByte(): Promise<Buffer>
  stop(): Promise<void>
}

/** What a test may set otherwise. */
export interface MediaHubOptions {
  liveUsesOf?: LiveUsesOf
  studio?: Partial<StudioOptions>
}

/** Starts a hub for pictures: on MongoDB when `TEST_MONGODB_URL` is set, else on a SQLite file. */
export async function startMediaHub({ liveUsesOf = async () => [], studio }: MediaHubOptions = {}): Promise<MediaHub> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-pictures-'))
  const mediaDir = path.join(folder, 'media')
  const mongo = process.env.TEST_MONGODB_URL
  const config = await buildConfig({
    secret: 'a secret for tests only',
    db: mongo
      ? mongooseAdapter({ url: mongo, ensureIndexes: true, connectOptions: { dbName: path.basename(folder) } })
      : sqliteAdapter({ client: { url: `file:${folder}/hub.db` }, wal: true, busyTimeout: 5000 }),
    collections: [
      { slug: 'users', auth: true, fields: [{ name: 'role', type: 'select', options: [...roles] }] },
      mediaCollection({ mediaDir, liveUsesOf, studio: createPictureStudio({ mediaDir, projectDir: process.cwd(), ...studio }) }),
    ],
    upload: { limits: { fileSize: maxFileBytes }, abortOnLimit: true, responseOnLimit: tooManyBytes },
    graphQL: { disable: true },
    ...quietConfig,
    email: noMail,
  })
  const payload = await openSmallPayload(config, folder)
  const tokens = new Map<string, string>()

  async function tokenOf(role: string): Promise<string> {
    const login = { email: `${role}@example.org`, password: 'a long enough password' }
    if (!tokens.has(role)) {
      await payload.create({ collection: 'users', data: { ...login, role } as never })
      tokens.set(role, (await payload.login({ collection: 'users', data: login })).token ?? '')
    }
    return tokens.get(role)!
  }

  async function ask(role: string | null, method: string, route: string, body?: FormData | object): Promise<Response> {
    const headers = new Headers(role ? { Authorization: `JWT ${await tokenOf(role)}` } : {})
    const sent = body instanceof FormData ? new Response(body) : body && Response.json(body)
    if (sent) headers.set('Content-Type', sent.headers.get('Content-Type')!)
    const request = new Request(`http://hub.test/api${route}`, { method, headers, body: sent ? await sent.arrayBuffer() : null })
    return handleEndpoints({ config, payloadInstanceCacheKey: folder, request })
  }

  async function files(): Promise<Map<string, Buffer>> {
    const names = await readdir(mediaDir).catch(() => [])
    return new Map(await Promise.all(names.map(async (name) => [name, await readFile(path.join(mediaDir, name))] as const)))
  }

  async function everyByte(): Promise<Buffer> {
    const names = await readdir(folder, { recursive: true, withFileTypes: true })
    const all = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
    return Buffer.concat([Buffer.from(all.join('\n')), ...(await Promise.all(all.map((name) => readFile(name))))])
  }

  async function stop(): Promise<void> {
    await payload.destroy()
    await rm(folder, { recursive: true, force: true })
  }

  return { payload, mediaDir, ask, files, everyByte, stop }
}

/** A form as the admin sends it: the file and what is said of it. */
export function upload(bytes: Uint8Array | null, name: string, said: object, type = 'image/jpeg'): FormData {
  const form = new FormData()
  form.set('_payload', JSON.stringify(said))
  if (bytes) form.set('file', new File([Buffer.from(bytes)], name, { type }))
  return form
}
