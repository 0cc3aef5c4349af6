import type { SearchRecord } from '#content/schema/search.ts'
import { searchedPages, searchRecordOf, type SearchedPage } from '#cms/domain/search/searched-pages.ts'
import type { BuiltIndex, SearchFile } from '../publish-search/ports.ts'
import { isCurrent, searchFilesByPage, type RenderedSite } from './rendered-site.ts'
import type { HeldContent } from './take-in.ts'
import type { Turns } from './turns.ts'

/** The publisher, as whoever keeps the search index sees it. */
export interface SearchDesk {
  /** Another number after each change of the published content. */
  changes(): number
  /** Every live page that search finds. */
  pages(): SearchedPage[]
  /** A page as search knows it, `null` when it is not there any more. */
  record(page: SearchedPage): SearchRecord | null
  /** True once there is a site. */
  isOpen(): boolean
  /** What the index that readers have was made of, `undefined` when they have none that is whole. */
  madeOf(): string | undefined
  /** How many pages were taken down of which the index may hold words. */
  tears(): number
  /** Notes that an index was put of what was published when there were that many tears, or that the one there is of it. */
  confirm(tears: number): void
  /** Puts an index that was made of these pages in place of the one that readers have, between other work. False when the release was replaced meanwhile. */
  put(index: BuiltIndex, pages: readonly SearchedPage[]): Promise<boolean>
  /** Takes the whole index away. */
  takeDown(): Promise<void>
  /** Tells editors why the index could not be built, or that it could. */
  tell(fault: string | undefined): Promise<void>
}

/** What the desk knows of the publisher. */
interface Desk {
  held: HeldContent
  turns: Turns
  current: () => RenderedSite | null
  tell: (fault: string | undefined) => Promise<void>
}

/** Files that are deleted in one turn. */
const batchSize = 40

/** The desk of a publisher. Every step of it takes a turn of its own, so that publishing never waits for more than one batch. */
export function createSearchDesk({ held, turns, current, tell }: Desk): SearchDesk {
  /** Carries out a step on the site, while it is still the one that readers have. */
  const onSite = (site: RenderedSite, step: () => Promise<void>) =>
    turns.run(async () => {
      if (current() !== site) return false
      await step()
      return true
    })

  async function remove(site: RenderedSite, paths: readonly string[]): Promise<boolean> {
    for (let from = 0; from < paths.length; from += batchSize) {
      const removed = paths.slice(from, from + batchSize)
      if (!(await onSite(site, () => site.release.write({ removed })))) return false
    }
    site.searchFiles = searchFilesByPage(site.release)
    return true
  }

  /** Adds files, but those of pages that were taken down or say something else since the index was begun. */
  async function add(site: RenderedSite, files: readonly SearchFile[]): Promise<void> {
    const search = files.filter((file) => isCurrent(file, held.index))
    site.searchTears += files.filter(({ page }) => page !== undefined && held.index.live.owner(page) === undefined).length
    await site.release.write({ search })
    for (const file of search) {
      const known = file.page === undefined ? undefined : (site.searchFiles.get(file.page) ?? [])
      if (known) site.searchFiles.set(file.page!, [...known.filter(({ path }) => path !== file.path), file])
    }
  }

  const pathsOf = (site: RenderedSite) => [...site.release.searchFiles()].map(({ path }) => path)

  return {
    changes: () => held.changes,
    pages: () => searchedPages(held.index),
    record: (page) => searchRecordOf(held.index, page),
    isOpen: () => current() !== null,
    madeOf: () => [...(current()?.release.searchFiles() ?? [])].find(({ madeOf }) => madeOf !== undefined)?.madeOf,
    tears: () => current()?.searchTears ?? 0,
    confirm(tears) {
      const site = current()
      if (site) site.searchTears -= Math.min(tears, site.searchTears)
    },
    async put(index, pages) {
      const digests = new Map(pages.map(({ url, digest }) => [url, digest]))
      const dated = (file: SearchFile) => (file.page === undefined ? file : { ...file, pageDigest: digests.get(file.page) })
      const site = current()
      if (!site) return false
      const wanted = new Set(index.entrance.map(({ path }) => path))
      for await (const files of index.batches()) {
        for (const { path } of files) wanted.add(path)
        if (!(await onSite(site, () => add(site, files.map(dated))))) return false
      }
      // What it was made of is noted last: an index beside which superseded files may lie is built again.
      const entrance = index.entrance.map((file) => ({ ...file, madeOf: undefined }))
      if (!(await onSite(site, () => site.release.write({ search: entrance })))) return false
      const superseded = pathsOf(site).filter((path) => !wanted.has(path))
      if (!(await remove(site, superseded))) return false
      return onSite(site, () => site.release.write({ search: index.entrance }))
    },
    async takeDown() {
      const site = current()
      // The entrance first, so that browsers do not look for files that are on their way out.
      const paths = site ? pathsOf(site).sort((a, b) => a.split('/').length - b.split('/').length) : []
      if (site && (await remove(site, paths))) site.searchTears = 0
    },
    tell,
  }
}
