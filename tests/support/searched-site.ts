import { vi } from 'vitest'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { keepSearch } from '#cms/jobs/publish-search/keep-search.ts'
import { aSite } from './a-site.ts'
import { anArticle } from './content-records.ts'
import { fakeIndexer } from './fake-indexer.ts'
import { published } from './publisher-kit.ts'

/** A site with its search index, kept in rounds that a test counts. */
export async function aSearchedSite() {
  const site = await aSite()
  const [indexer, stopping] = [fakeIndexer(), new AbortController()]
  const round = keepSearch({ desk: site.publisher.search, indexer, digest: shortDigest, signal: stopping.signal })
  const files = () => [...site.releases.contents()].filter(([path]) => path.startsWith('/pagefind/'))
  return {
    ...site,
    indexer,
    stopping,
    round,
    /** Everything that readers can fetch of the index, as one text. */
    indexed: () => files().map(([, words]) => words).join('\n'), // prettier-ignore
    fragments: () => files().filter(([path]) => path.includes('/fragment/')).length,
    /** A round each second. */
    async seconds(count: number) {
      for (let second = 0; second < count; second++) {
        vi.advanceTimersByTime(1000)
        await round()
      }
    },
    async edit(id: string, title: string) {
      site.store.put(published('articles', anArticle({ id, title })))
      await site.publisher.publishChanges()
    },
    async unpublish(id: string) {
      site.store.remove({ kind: 'articles', id })
      await site.publisher.publishChanges()
    },
  }
}
