import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { getPayload, type BasePayload } from 'payload'
import { prepareDatabase, DatabaseTrouble } from '#cms/adapters/database/prepare.ts'
import { payloadFailureLog } from '#cms/adapters/payload/failure-log.ts'
import { payloadStore } from '#cms/adapters/payload/published-store.ts'
import { createPictureFiles } from '#cms/adapters/pictures/picture-files.ts'
import { createReleaseStore } from '#cms/adapters/release/release-store.ts'
import { loadRenderer } from '#cms/adapters/renderer/astro-renderer.ts'
import { mediaFolder } from '#cms/collections/media-library.ts'
import { createObjectionJournal } from '#cms/adapters/subscribers/journal.ts'
import { reapplyJournal } from '#cms/adapters/subscribers/reapply-journal.ts'
import { createPagefindIndexer } from '#cms/adapters/search/pagefind-indexer.ts'
import type { Env } from '#cms/env.ts'
import { createPublisher, type Publisher } from '#cms/jobs/publish-site/publisher.ts'
import type { Clock } from '#cms/jobs/ports.ts'
import type { SearchIndexer } from '#cms/jobs/publish-search/ports.ts'
import { inProject } from '#cms/project-folder.ts'
import type { PreviewTools } from '#cms/server/preview/handle-preview.ts'
import { testClock } from './test-clock.ts'

/** The hub's parts, wired with the real adapters. */
export interface Hub {
  payload: BasePayload
  publisher: Publisher
  clock: Clock
  previewTools: PreviewTools
  searchIndexer: SearchIndexer
  close(): Promise<void>
}

/** Opens the database, migrating it first when it is of an older version. @throws DatabaseTrouble with what to do */
export async function openPayload(settings: Env): Promise<BasePayload> {
  const safeguard = await prepareDatabase(settings)
  const { default: config } = await import('#cms/payload.config.ts')
  try {
    const payload = await getPayload({ config })
    await safeguard.forget()
    return payload
  } catch (error) {
    if (settings.database === 'sqlite') await safeguard.putBack().catch(() => undefined)
    throw new DatabaseTrouble(
      `The database could not be opened: ${error instanceof Error ? error.message : String(error)}.`,
      settings.database === 'mongodb'
        ? 'Check DATABASE_URL and that the server runs, then start again.'
        : 'The file is as it was before. Report this with the message above.',
    )
  }
}

/** Opens the hub: database, renderer and publisher. Nothing is published before `publisher.start()`. */
export async function openHub(settings: Env): Promise<Hub> {
  const payload = await openPayload(settings)
  const clock = settings.testClock === undefined ? { now: () => new Date() } : testClock(settings.testClock)
  // Before anything can be sent: a restored database does not know who has objected since.
  await reapplyJournal(payload, createObjectionJournal(settings.dataDir), clock.now())
  const renderer = await loadRenderer(inProject('.build/site'))
  const pictures = createPictureFiles(mediaFolder(settings.dataDir))
  const releases = createReleaseStore(join(settings.dataDir, 'releases'))
  const publisher = createPublisher({
    clock,
    store: payloadStore(payload),
    renderer,
    releases,
    failures: payloadFailureLog(payload),
    pictures,
    siteUrl: settings.siteUrl,
    digest: (text) => createHash('sha256').update(text).digest('base64url').slice(0, 22),
  })
  return {
    payload,
    publisher,
    clock,
    previewTools: { payload, renderer, pictures, contentAt: publisher.content, isHttps: settings.siteUrl.startsWith('https:') },
    searchIndexer: createPagefindIndexer(join(settings.dataDir, 'search')),
    close: async () => {
      await releases.close()
      await payload.destroy()
    },
  }
}
