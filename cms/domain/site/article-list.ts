import type { ArticleCard } from '#content/schema/article.ts'
import type { Article } from '#content/schema/article.ts'

/** An article as lists hold it, with the digests from which answers about lists are made. */
export interface ListedArticle {
  id: string
  publishedAt: string
  article: Article
  card: ArticleCard
  /** Digests of what an answer shows of it: the whole, the card, the line of the sitemap. */
  digests: { whole: string; card: string; entry: string }
}

/** Articles in the order of their first publication, with digests of fixed chunks that are worked out once. */
export interface ArticleList {
  readonly length: number
  /** Puts `after` in place of `before`; either may be missing. */
  replace(before: ListedArticle | undefined, after: ListedArticle | undefined): void
  /** The newest, newest first. */
  newest(count: number): ListedArticle[]
  /** Chunk `number` from 1, oldest first. */
  chunk(number: number, size: number): ListedArticle[]
  /** A digest of a chunk's members. */
  chunkDigest(number: number, size: number, face: keyof ListedArticle['digests']): string
}

/** An empty list. */
export function createArticleList(digest: (text: string) => string): ArticleList {
  const articles: ListedArticle[] = []
  const chunkDigests = new Map<string, { size: number; digests: (string | undefined)[] }>()

  function place(article: ListedArticle): number {
    let low = 0
    let high = articles.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isBefore(articles[middle]!, article)) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Forgets digests of the chunk at a place, and of those after it when members move. */
  function forget(at: number, membersMove: boolean): void {
    for (const { size, digests } of chunkDigests.values()) {
      const chunk = Math.floor(at / size)
      if (membersMove) digests.length = Math.min(digests.length, chunk)
      else if (chunk < digests.length) digests[chunk] = undefined
    }
  }

  return {
    get length() {
      return articles.length
    },
    replace(before, after) {
      if (before && after && before.id === after.id && before.publishedAt === after.publishedAt) {
        const at = place(after)
        articles[at] = after
        return forget(at, false)
      }
      if (before) {
        const at = place(before)
        articles.splice(at, 1)
        forget(at, true)
      }
      if (after) {
        const at = place(after)
        articles.splice(at, 0, after)
        forget(at, true)
      }
    },
    newest: (count) => (count > 0 ? articles.slice(-count).reverse() : []),
    chunk: (number, size) => articles.slice((number - 1) * size, number * size),
    chunkDigest(number, size, face) {
      const name = `${size} ${face}`
      let known = chunkDigests.get(name)
      if (!known) chunkDigests.set(name, (known = { size, digests: [] }))
      const members = () => articles.slice((number - 1) * size, number * size).map(({ digests }) => digests[face])
      return (known.digests[number - 1] ??= digest(members().join('\n')))
    },
  }
}

function isBefore(a: ListedArticle, b: ListedArticle): boolean {
  return a.publishedAt < b.publishedAt || (a.publishedAt === b.publishedAt && a.id < b.id)
}
