import type { ArticleCard } from '#content/schema/article.ts'
import type { Content, ListOf } from '#content/schema/content.ts'
import { archivePath } from './paths.ts'

/** A page of an archive with the ways to its neighbours. Pages count from the oldest, so "newer" is the higher number. */
export interface ArchiveView {
  articles: ArticleCard[]
  number: number
  newerPath: string | null
  olderPath: string | null
}

/**
 * A page of a list's archive, `null` where there is none of that number. It says nothing of how many pages there are: that would
 * have every page of the archive rendered again each time the list grows by one.
 */
export function readArchive(content: Pick<Content, 'archive'>, list: ListOf, listPath: string, number: number | null): ArchiveView | null {
  const page = number === null ? null : content.archive(list, number)
  if (!page) return null
  return {
    articles: page.articles,
    number: page.number,
    newerPath: page.isNewest ? null : archivePath(listPath, page.number + 1),
    olderPath: page.number > 1 ? archivePath(listPath, page.number - 1) : null,
  }
}

/** Where the newest page of a list's archive stands, `null` for an empty list. */
export function newestArchivePath(content: Pick<Content, 'archive'>, list: ListOf, listPath: string): string | null {
  const oldest = content.archive(list, 1)
  return oldest ? archivePath(listPath, oldest.pages) : null
}
