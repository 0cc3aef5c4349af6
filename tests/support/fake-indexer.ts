import { shortDigest } from '#cms/adapters/release/digest.ts'
import type { SearchFile, SearchIndexer } from '#cms/jobs/publish-search/ports.ts'

/** An indexer in memory, and what a test makes of it. */
export interface FakeIndexer extends SearchIndexer {
  /** How often an index was built. */
  builds: number
  /** Thrown by builds while it is set. */
  fault: Error | undefined
  /** Called while an index is being built, after its records were read. */
  onBuild: () => unknown
}

const bytes = (words: string) => new TextEncoder().encode(words)
const named = (kind: string, words: string): SearchFile => ({
  path: `/pagefind/${kind}/x${shortDigest(words)}.bin`,
  headers: { 'cache-control': 'no-store' },
  body: bytes(words),
})

/** An indexer whose files are of the sorts that Pagefind's are: one for each page, some that mix pages, and one by which all are found. */
export function fakeIndexer(): FakeIndexer {
  const indexer: FakeIndexer = {
    version: 'fake 1',
    builds: 0,
    fault: undefined,
    onBuild: () => {},
    async build(records, madeOf) {
      indexer.builds++
      const all = await Array.fromAsync(records)
      await indexer.onBuild()
      if (indexer.fault) throw indexer.fault
      const pages = all.map((record): SearchFile => ({ ...named('fragment', JSON.stringify(record)), page: record.url }))
      const mixed = all.length > 0 ? [named('index', all.map(({ text }) => text).join('\n'))] : []
      const batches = [...mixed, ...pages]
      return {
        count: batches.length,
        async *batches() {
          for (let from = 0; from < batches.length; from += 7) yield batches.slice(from, from + 7)
        },
        entrance: [{ path: '/pagefind/entry.json', headers: {}, body: bytes(batches.map(({ path }) => path).join('\n')), madeOf }],
        discard: async () => {},
      }
    },
  }
  return indexer
}
