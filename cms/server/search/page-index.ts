import MiniSearch from 'minisearch'
import type { SearchHit, SearchRecord } from '#content/schema/search.ts'
import { foldWord } from '#cms/domain/search/fold-word.ts'
import { wordsOf } from '#cms/domain/search/normalise.ts'
import type { SearchedPage } from '#cms/domain/search/searched-pages.ts'
import { toHit } from '#cms/domain/search/to-hit.ts'
import type { SearchDesk } from '#cms/jobs/publish-site/search-desk.ts'

/** What finding pages needs of the publisher. */
export type PageSource = Pick<SearchDesk, 'changes' | 'pages' | 'record'>

/** The live pages, to be searched in the memory of this process. */
export interface PageIndex {
  /** The pages that hold all of the words, best first; never one that is not live. */
  find(words: string): Promise<SearchHit[]>
}

/** Most pages that one search answers. */
const mostHits = 20
/** The event loop gets a turn this often while pages are taken in. */
const sliceMilliseconds = 10
/** A search waits no longer than this for pages to be taken in; it then finds those that are. */
const patienceMilliseconds = 4_000

const options = {
  fields: ['title', 'summary', 'text'],
  idField: 'url',
  tokenize: wordsOf,
  processTerm: foldWord,
  searchOptions: { boost: { title: 4, summary: 2 }, combineWith: 'AND' as const },
}

/** An index that holds nothing before the first search, and is brought in step by each. */
export function createPageIndex(source: PageSource): PageIndex {
  const mini = new MiniSearch<SearchRecord>(options)
  const held = new Map<string, SearchedPage>()
  let wanted = new Map<string, SearchedPage>()
  let seen: number | undefined
  let takingIn: Promise<void> | undefined

  /** Forgets at once what is not live, or of another version. */
  function forgetOld(): void {
    if (seen === source.changes()) return
    seen = source.changes()
    wanted = new Map(source.pages().map((page) => [page.url, page]))
    for (const [url, { digest }] of held) {
      if (wanted.get(url)?.digest === digest) continue
      mini.discard(url)
      held.delete(url)
    }
  }

  async function takeIn(): Promise<void> {
    let yieldedAt = performance.now()
    for (const page of [...wanted.values()]) {
      if (held.has(page.url) || wanted.get(page.url) !== page) continue
      const record = source.record(page)
      if (record) mini.add(record)
      if (record) held.set(page.url, page)
      if (performance.now() - yieldedAt < sliceMilliseconds) continue
      await new Promise((resolve) => setImmediate(resolve))
      yieldedAt = performance.now()
    }
  }

  async function bringInStep(): Promise<void> {
    forgetOld()
    if (held.size === wanted.size) return
    takingIn ??= takeIn().finally(() => (takingIn = undefined))
    let timer: ReturnType<typeof setTimeout> | undefined
    const tooLate = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMilliseconds)))
    await Promise.race([takingIn, tooLate]).finally(() => clearTimeout(timer))
    forgetOld()
  }

  return {
    async find(words) {
      await bringInStep()
      const last = words.split(' ').length - 1
      const prefix = (term: string, at: number) => at === last && term.length > 2
      const found = mini.search(words, { prefix }).slice(0, mostHits)
      return found.flatMap(({ id }) => {
        const page = held.get(id as string)
        const record = page && source.record(page)
        return record ? [toHit(record, words)] : []
      })
    },
  }
}
