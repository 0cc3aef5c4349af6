import type { SearchHit, SearchKind } from '#content/schema/search.ts'
import { foldWord } from '#cms/domain/search/fold-word.ts'
import { wordsOf } from '#cms/domain/search/normalise.ts'
import { toHit } from '#cms/domain/search/to-hit.ts'
import { restBetween } from './rest-between.ts'

/** Finds pages in the index that the hub has built, in this browser. */
export interface Engine {
  /** The pages that hold the words, best first. */
  find(words: string): Promise<SearchHit[]>
}

/** The part of Pagefind that is used: https://pagefind.app/docs/api/. */
interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean }): Instance
}
interface Instance {
  search(words: string): Promise<{ results: { data(): Promise<Fragment> }[] }>
  destroy(): Promise<void>
}
interface Fragment {
  url: string
  content: string
  meta: { title?: string; summary?: string }
  filters: { kind?: string[]; readers?: string[] }
}

const folder = '/pagefind/'
/** Pages whose words are fetched for one search. */
const mostHits = 12
/** Milliseconds for which the index counts as the newest. */
const freshMilliseconds = 5_000

/** The file that names all others. Throws when there is no index, or nothing in it. */
async function readEntrance(): Promise<string> {
  const response = await fetch(`${folder}pagefind-entry.json`, { cache: 'no-cache' })
  const text = response.ok ? await response.text() : '{}'
  const { languages = {} } = JSON.parse(text) as { languages?: object }
  if (Object.keys(languages).length === 0) throw new Error('There is no search index.')
  return text
}

/** Opens the index that is there now, and the newer one whenever it has been built anew. Throws when there is none. */
export async function openEngine(): Promise<Engine> {
  const program = `${folder}pagefind.js`
  let entrance = await readEntrance()
  const { createInstance } = (await import(/* @vite-ignore */ program)) as Pagefind
  const open = () => createInstance({ basePath: folder, noWorker: true })
  let instance = open()
  let lookedAt = performance.now()

  /** True when the index has been built anew: files of the one in hand may be gone. */
  async function hasChanged(): Promise<boolean> {
    if (performance.now() - lookedAt < freshMilliseconds) return false
    lookedAt = performance.now()
    const present = await readEntrance()
    const isAnother = present !== entrance
    entrance = present
    return isAnother
  }

  async function search(words: string): Promise<SearchHit[]> {
    const rest = restBetween()
    const { results } = await instance.search(words)
    // A page that was taken down has no fragment any more, and is no hit.
    const found = await Promise.allSettled(results.slice(0, mostHits).map((result) => result.data()))
    const hits: SearchHit[] = []
    for (const each of found) {
      await rest()
      if (each.status === 'fulfilled' && holds(each.value, words)) hits.push(hitOf(each.value, words))
    }
    return hits
  }

  return {
    async find(words) {
      const [hits, isStale] = await Promise.all([search(words).catch(() => undefined), hasChanged()])
      if (hits && !isStale) return hits
      await instance.destroy()
      instance = open()
      return search(words)
    },
  }
}

/** How much of the beginning of a word must stand on a page. */
const tellingPart = 0.55

/**
 * True for a page that holds every word, or one that begins alike. Pagefind shortens a word that stands nowhere until something fits:
 * a misspelling would find pages that have a letter in common with it, and no other spelling would be tried.
 */
function holds({ content, meta }: Fragment, words: string): boolean {
  const said = wordsOf(`${meta.title ?? ''} ${meta.summary ?? ''} ${content}`)
  return wordsOf(words).every((word) => {
    const beginning = word.slice(0, Math.max(3, Math.ceil(word.length * tellingPart)))
    if (said.some((other) => other.startsWith(beginning))) return true
    const folded = foldWord(word)
    return said.some((other) => foldWord(other) === folded)
  })
}

function hitOf({ url, content, meta, filters }: Fragment, words: string): SearchHit {
  const kind = (filters.kind?.[0] ?? 'page') as SearchKind
  return toHit(
    { url, title: meta.title ?? url, kind, readers: filters.readers?.[0] ?? '', summary: meta.summary ?? '', text: content },
    words,
  )
}
