import { archivePageSize, topicPageSize } from '#content/schema/list-sizes.ts'
import { archivePath, sitemapPath } from './paths.ts'

/** Articles in one part of the sitemap. */
export const sitemapPartSize = 1000

/** Pages that exist because lists are long: archives and parts of the sitemap. */
export interface Archives {
  /** Notes that the list with its page at `listPath` has this many archive pages; adds paths that came or went to `paths`. */
  set(listPath: string, pages: number, paths: Set<string>): void
  setSitemapParts(parts: number, paths: Set<string>): void
  has(path: string): boolean
  paths(): Iterable<string>
}

/** How many archive pages an audience's list of this length has. */
export function audienceArchivePages(length: number): number {
  return Math.ceil(length / archivePageSize)
}

/** How many archive pages a topic's list of this length has: none while the topic's own page shows all. */
export function topicArchivePages(length: number): number {
  return length > topicPageSize ? Math.ceil(length / archivePageSize) : 0
}

/** No archives. */
export function createArchives(): Archives {
  const known = new Map<string, number>()
  const all = new Set<string>()

  function set(name: string, pages: number, paths: Set<string>, pathOf: (number: number) => string): void {
    const before = known.get(name) ?? 0
    for (let number = before + 1; number <= pages; number++) all.add(pathOf(number)) && paths.add(pathOf(number))
    for (let number = pages + 1; number <= before; number++) all.delete(pathOf(number)) && paths.add(pathOf(number))
    known.set(name, pages)
  }

  return {
    set: (listPath, pages, paths) => set(listPath, pages, paths, (number) => archivePath(listPath, number)),
    setSitemapParts: (parts, paths) => set('sitemap', parts, paths, sitemapPath),
    has: (path) => all.has(path),
    paths: () => all,
  }
}
