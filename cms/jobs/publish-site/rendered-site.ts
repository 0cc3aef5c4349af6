import { addressAt, addresses } from '#cms/domain/site/addresses.ts'
import type { ContentIndex } from '#cms/domain/site/content-index.ts'
import { digestOf } from '#cms/domain/site/digest-of.ts'
import { documentKey, type DocumentName } from '#cms/domain/site/document.ts'
import { createReadsTable, type ReadsTable } from '#cms/domain/site/reads-table.ts'
import { pictureIdIn, readKey } from '#cms/domain/site/read.ts'
import type { Touched } from '#cms/domain/site/touched.ts'
import type { SearchFileEntry } from '../publish-search/ports.ts'
import type { Release } from '../ports.ts'
import type { FailedPage } from './failing.ts'

/** One release with all that is known about what is in it and what of it is out of date. */
export interface RenderedSite {
  readonly release: Release
  readonly reads: ReadsTable
  /** Pages with a file, and the documents that own them. */
  readonly pages: Map<string, DocumentName | undefined>
  readonly redirects: Map<string, string>
  readonly gone: Set<string>
  /** Pictures with a file, and their documents' ids. */
  readonly pictures: Map<string, string>
  /** Read keys of pictures that may have lost their place on the site. */
  readonly picturesToCheck: Set<string>
  /** Paths that have to be rendered, redirected or withdrawn. */
  readonly stale: Set<string>
  /** Pages whose last rendering failed, by path. */
  readonly failed: Map<string, FailedPage>
  /** Files of the search index that bear the words of one page, by that page. */
  searchFiles: Map<string, SearchFileEntry[]>
  /** How many pages were taken down of which other files of the index may hold words; one more until somebody has looked. */
  searchTears: number
}

/** What the site has to be. */
export interface Wanted {
  index: ContentIndex
  /** Every path that was ever live. */
  everLive: Set<string>
  now: Date
}

/** Takes stock of a release. Interrupted pages are stale from the start. */
export function openRenderedSite(release: Release): RenderedSite {
  const reads = createReadsTable()
  const pages = new Map<string, DocumentName | undefined>()
  const stale = new Set<string>()
  for (const page of release.pages()) {
    reads.set(page.path, page.reads)
    pages.set(page.path, page.owner)
    if (!page.isSettled) stale.add(page.path)
  }
  const redirects = new Map([...release.redirects()].map(({ path, location }) => [path, location]))
  const pictures = new Map([...release.pictures()].map(({ path, pictureId }) => [path, pictureId]))
  return {
    ...{ release, reads, pages, redirects, gone: new Set(release.gone()), pictures, picturesToCheck: new Set(), stale, failed: new Map() },
    searchFiles: searchFilesByPage(release),
    searchTears: 1,
  }
}

/** The files of a release's search index that bear the words of one page, by that page. */
export function searchFilesByPage(release: Release): Map<string, SearchFileEntry[]> {
  const byPage = new Map<string, SearchFileEntry[]>()
  for (const file of release.searchFiles()) if (file.page !== undefined) byPage.set(file.page, [...(byPage.get(file.page) ?? []), file])
  return byPage
}

/** True while a file of the search index bears nothing but what its page says; files of no page bear no sentences. */
export function isCurrent({ page, pageDigest }: SearchFileEntry, index: ContentIndex): boolean {
  if (page === undefined) return true
  const owner = index.live.owner(page)
  return owner !== undefined && index.digestOfDocument(owner) === pageDigest
}

/** Marks what a change of content touched. Returns the paths that are out of date by it. */
export function markTouched(site: RenderedSite, touched: Touched, wanted: Wanted): Set<string> {
  const outdated = site.reads.outdated(touched.families, (key) => digestOf(wanted.index, key, wanted.now))
  for (const path of touched.paths) if (isMisplaced(site, path, wanted)) outdated.add(path)
  for (const path of outdated) site.stale.add(path)
  for (const family of touched.families) if (pictureIdIn(family) !== undefined) site.picturesToCheck.add(family)
  return outdated
}

/** Marks the pages for which the time has turned an answer since `from`. Returns them. */
export function markTurned(site: RenderedSite, from: Date, { index, now }: Wanted): Set<string> {
  const turned = site.reads.turnedBetween(from, now, (key) => digestOf(index, key, now))
  for (const path of turned) site.stale.add(path)
  return turned
}

/** Compares everything that is wanted with everything that is there. */
export function markAll(site: RenderedSite, wanted: Wanted): void {
  const { index, everLive, now } = wanted
  for (const path of site.reads.allOutdated((key) => digestOf(index, key, now))) site.stale.add(path)
  const known = new Set([...addresses(index), ...site.pages.keys(), ...site.redirects.keys(), ...everLive])
  for (const path of known) if (isMisplaced(site, path, wanted)) site.stale.add(path)
  for (const path of site.failed.keys()) site.stale.add(path)
  for (const pictureId of site.pictures.values()) site.picturesToCheck.add(readKey('picture', pictureId))
}

/** True when what stands at a path is of another sort than what should. */
function isMisplaced(site: RenderedSite, path: string, { index, everLive }: Wanted): boolean {
  const address = addressAt(index, path)
  if (address?.kind === 'redirect') return site.redirects.get(path) !== address.location || site.pages.has(path)
  if (address?.kind === 'page') return !site.pages.has(path) || !isSame(site.pages.get(path), address.owner)
  return site.pages.has(path) || site.redirects.has(path) || (everLive.has(path) && !site.gone.has(path))
}

/** True for the last good page of a document that cannot be read: it stays. */
export function isHeld(site: RenderedSite, path: string, index: ContentIndex): boolean {
  const owner = site.pages.get(path)
  return owner !== undefined && index.unreadable(owner) !== undefined
}

function isSame(a: DocumentName | undefined, b: DocumentName | undefined): boolean {
  return (a && documentKey(a)) === (b && documentKey(b))
}

/** Notes that a page's file is about to be another or none, so that pictures it shows may lose their place. */
export function notePictures(site: RenderedSite, path: string): void {
  for (const [key] of site.reads.readsOf(path)) if (pictureIdIn(key) !== undefined) site.picturesToCheck.add(key)
}
