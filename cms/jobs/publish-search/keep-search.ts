import type { SearchRecord } from '#content/schema/search.ts'
import type { SearchedPage } from '#cms/domain/search/searched-pages.ts'
import type { SearchDesk } from '../publish-site/search-desk.ts'
import type { SearchIndexer } from './ports.ts'

/** What keeping the index needs. */
export interface KeepSearchPorts {
  desk: SearchDesk
  indexer: SearchIndexer
  digest(text: string): string
  /** Ends a build that is under way. */
  signal: AbortSignal
  pauses?: Pauses
}

/** Milliseconds. */
interface Pauses {
  /** Without a change before an index is built. */
  quiet: number
  /** After which it is built although changes go on. */
  longest: number
  /** After a build that failed before the next is tried. */
  afterFailure: number
}

const usualPauses: Pauses = { quiet: 2_000, longest: 20_000, afterFailure: 60_000 }
/** The event loop gets a turn this often while records are made. */
const sliceMilliseconds = 10

/**
 * A round that keeps the search index in step with what is published; to be called each second. It builds a while after the last
 * change, at once when a page was taken down, and at the start when the index is of other content. A build that fails leaves the last
 * index; only one that may hold words of a page that was taken down is taken away, and the search page then answers without it.
 */
export function keepSearch({ desk, indexer, digest, signal, pauses = usualPauses }: KeepSearchPorts): () => Promise<void> {
  let seen: number | undefined
  let [changedAt, firstChangedAt, notBefore] = [0, 0, 0]
  let isUpToDate = true

  function isDue(now: number): boolean {
    if (desk.changes() !== seen) {
      seen = desk.changes()
      changedAt = now
      if (isUpToDate) firstChangedAt = now
      isUpToDate = false
    }
    if (now < notBefore) return false
    if (desk.tears() > 0) return true
    return !isUpToDate && (now - changedAt >= pauses.quiet || now - firstChangedAt >= pauses.longest)
  }

  async function build(): Promise<void> {
    const [changes, tears] = [desk.changes(), desk.tears()]
    const pages = desk.pages()
    const madeOf = madeOfPages(pages, indexer, digest)
    if (desk.madeOf() !== madeOf) {
      const index = await indexer.build(recordsOf(pages, desk), madeOf, signal)
      try {
        if (!(await desk.put(index, pages))) return
      } finally {
        await index.discard()
      }
    }
    desk.confirm(tears)
    isUpToDate = desk.changes() === changes
  }

  return async () => {
    if (!desk.isOpen() || !isDue(performance.now())) return
    try {
      await build()
      await desk.tell(undefined)
    } catch (error) {
      if (signal.aborted) return
      notBefore = performance.now() + pauses.afterFailure
      if (desk.tears() > 0) await desk.takeDown()
      await desk.tell(faultOf(error))
      throw error
    }
  }
}

/** What an index of these pages is made of, in one digest. */
export function madeOfPages(
  pages: readonly SearchedPage[],
  { version }: Pick<SearchIndexer, 'version'>,
  digest: (text: string) => string,
): string {
  return digest([version, ...pages.map(({ url, digest: own }) => `${url} ${own}`)].join('\n'))
}

const faultOf = (error: unknown) =>
  `The search index could not be built: ${error instanceof Error ? error.message : String(error)} It is tried again each minute; until then the search page answers more slowly, or without the newest pages.`

async function* recordsOf(pages: readonly SearchedPage[], desk: SearchDesk): AsyncGenerator<SearchRecord> {
  let yieldedAt = performance.now()
  for (const page of pages) {
    const record = desk.record(page)
    if (record) yield record
    if (performance.now() - yieldedAt < sliceMilliseconds) continue
    await new Promise((resolve) => setImmediate(resolve))
    yieldedAt = performance.now()
  }
}
