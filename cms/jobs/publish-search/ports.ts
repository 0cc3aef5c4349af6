import type { SearchRecord } from '#content/schema/search.ts'

/** A file of the search index, as readers' browsers ask for it. */
export interface SearchFile {
  /** Below `/pagefind/`. */
  path: string
  headers: Record<string, string>
  body: Uint8Array
  /** The page whose words the file bears, for a file that bears those of one page. It goes when that page goes. */
  page?: string | undefined
  /** The digest of the document whose words those are: the file goes when the document says something else. */
  pageDigest?: string | undefined
  /** On the file by which browsers find all others: the digest of what the index was made of. */
  madeOf?: string | undefined
}

/** What of a release is known about a file of its search index. */
export type SearchFileEntry = Pick<SearchFile, 'path' | 'page' | 'pageDigest' | 'madeOf'>

/** A search index that was built. Its files are read one after another, since there may be thousands. */
export interface BuiltIndex {
  /** Files that browsers find through `entrance`, in batches. Their names are digests of their bytes. */
  batches(): AsyncIterable<SearchFile[]>
  /** How many files the batches hold together. */
  count: number
  /** The files whose names stay the same from index to index, to be put last. One of them carries `madeOf`. */
  entrance: SearchFile[]
  /** Clears away what building left. */
  discard(): Promise<void>
}

/** Builds search indexes, away from whoever publishes. */
export interface SearchIndexer {
  /** Names the programs that build and read the index: with another, the same records give other files. */
  readonly version: string
  /** Builds an index of records. Throws with the reason and what to do. `signal` ends it. */
  build(records: AsyncIterable<SearchRecord>, madeOf: string, signal: AbortSignal): Promise<BuiltIndex>
}
