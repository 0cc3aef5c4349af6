import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { createReleaseStore } from '#cms/adapters/release/release-store.ts'
import { loadRenderer } from '#cms/adapters/renderer/astro-renderer.ts'
import { createPagefindIndexer } from '#cms/adapters/search/pagefind-indexer.ts'
import { keepSearch, madeOfPages } from '#cms/jobs/publish-search/keep-search.ts'
import type { SearchIndexer } from '#cms/jobs/publish-search/ports.ts'
import { createReader } from '#cms/server/reader/server.ts'
import { createSearchHandler } from '#cms/server/search/handle-search.ts'
import type { PublishedDocument } from '#cms/domain/site/document.ts'
import { buildSite } from './built-site.ts'
import { fakeStore } from './fake-store.ts'
import { until } from './hub/until.ts'
import { aPublisher, clockAt, failureLog } from './publisher-kit.ts'

/** A reader, a publisher and a search index over documents in memory, without Payload. */
export type SearchHub = Awaited<ReturnType<typeof startSearchHub>>

/** Starts a hub of these documents; `indexer` stands in for Pagefind. The CMS side can be taken away and given back. */
export async function startSearchHub(documents: readonly PublishedDocument[], indexer?: SearchIndexer) {
  const dataDir = await mkdtemp(join(tmpdir(), 'search-hub-'))
  const renderer = await loadRenderer(dirname((await buildSite()).clientFolder))
  const [store, failures, clock] = [fakeStore(documents), failureLog(), clockAt('2026-11-23T12:00:00.000Z')]
  const releases = createReleaseStore(join(dataDir, 'releases'))
  const publisher = aPublisher({ store, renderer, releases, failures, clock })
  await publisher.start()
  const stopping = new AbortController()
  const [desk, builder] = [publisher.search, indexer ?? createPagefindIndexer(join(dataDir, 'search'))]
  const round = keepSearch({ desk, indexer: builder, digest: shortDigest, signal: stopping.signal })
  const log: string[] = []
  const faults: unknown[] = []
  const handleSearch = createSearchHandler({
    ...{ renderer, contentAt: publisher.content, now: clock.now, source: publisher.search, isHttps: false },
    onFault: (error) => faults.push(error),
  })
  const cmsSide = createServer((request, response) => void handleSearch(request, response))
  const cmsPort = await listen(cmsSide)
  let isAway = false
  const cms = { port: () => (isAway ? undefined : cmsPort), hasListened: () => true, isHealthy: async () => true }
  const reader = createReader({ dataDir, siteUrl: 'http://127.0.0.1', trustedProxies: [], cms, log: (line) => log.push(line) })
  const address = `http://127.0.0.1:${await listen(reader.server)}`

  return {
    ...{ address, dataDir, store, publisher, failures, log, faults, round },
    /** Carries out rounds until the index is of what is published. */
    async indexed(): Promise<void> {
      await until('the search index to be up to date', 60, async () => {
        await round()
        return desk.tears() === 0 && desk.madeOf() === madeOfPages(desk.pages(), builder, shortDigest)
      })
    },
    /** Takes the CMS process away, or gives it back. */
    setAway: (away: boolean) => void (isAway = away),
    ask: (path: string, options: RequestInit = {}) => fetch(address + path, { redirect: 'manual', ...options }),
    search: (query: string) =>
      fetch(`${address}/search/`, { method: 'POST', headers: { accept: 'text/html' }, body: new URLSearchParams({ query }) }),
    async stop(): Promise<void> {
      stopping.abort()
      cmsSide.closeAllConnections()
      await new Promise((resolve) => cmsSide.close(resolve))
      await reader.close(0)
      await releases.close()
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
