import { join } from 'node:path'
import type { Release, ReleaseChange } from '#cms/jobs/ports.ts'
import type { FileWriter } from './file-writer.ts'
import { openJournal } from './journal.ts'
import { journalPaths, type LoadedRelease } from './load-release.ts'
import { manifestLine, pendingLine, readsLine, type ReleaseEntry } from './release-entry.ts'
import { releaseFiles, type ReleaseFiles } from './release-files.ts'
import { assetWrite, pageWrite, pictureWrite, searchWrite, type FileWrite } from './release-write.ts'
import { ReleaseWriteError } from './write-error.ts'

/** A release in a folder. */
export interface FolderRelease extends Release {
  readonly folder: string
  readonly files: ReleaseFiles
  readonly entries: ReadonlyMap<string, ReleaseEntry>
  /** Copies files from another release. */
  takeOver(from: FolderRelease, entries: readonly ReleaseEntry[]): Promise<void>
  /** Brings all to disk. From here on readers may see it, and every write is prepared for a kill at any instant. */
  makeDurable(): Promise<void>
  close(): Promise<void>
}

/** Opens the release of a folder. While `isShown` is false nobody reads it, and a kill may leave it half written. */
export async function openRelease(
  folder: string,
  { entries, redirects, gone, lineCounts }: LoadedRelease,
  { madeWith, isShown, writer }: { madeWith: string; isShown: boolean; writer: FileWriter },
): Promise<FolderRelease> {
  const paths = journalPaths(folder)
  const manifest = await openJournal(paths.manifest, lineCounts.manifest)
  const reads = await openJournal(paths.reads, lineCounts.reads)
  const files = releaseFiles(join(folder, 'files'), writer)
  let isDurable = isShown
  let lastWrite: Promise<unknown> = Promise.resolve()

  function inOrder(write: () => Promise<void>): Promise<void> {
    const done = lastWrite.then(write).catch((error: unknown) => {
      throw new ReleaseWriteError(folder, error)
    })
    lastWrite = done.catch(() => {})
    return done
  }

  /** Notes which files a kill would leave in an unknown state from here on. */
  async function announce(touched: readonly ReleaseEntry[]): Promise<void> {
    for (const { path } of touched) if (entries.has(path)) entries.get(path)!.isPending = true
    if (isDurable) await reads.append(touched.map(pendingLine))
  }

  async function takeDown({ gone: withdrawn = [], removed = [], redirects: redirected = [] }: ReleaseChange): Promise<void> {
    const lines = [
      ...withdrawn.map((path) => ({ path, status: 410 })),
      ...removed.map((path) => ({ path, status: 404 })),
      ...redirected.map(({ path, location }) => ({ path, status: 308, location })),
    ]
    const deleted = lines.flatMap(({ path }) => entries.get(path) ?? [])
    await announce(deleted)
    await Promise.all(deleted.map((entry) => files.remove(entry)))
    await manifest.append(lines, { isDurable })
    const removals = deleted.map(({ path }) => ({ path, isRemoved: true }))
    await reads.append(removals, { isDurable })
    for (const { path } of lines) {
      entries.delete(path)
      redirects.delete(path)
      gone.delete(path)
    }
    for (const path of withdrawn) gone.add(path)
    for (const { path, location } of redirected) redirects.set(path, location)
  }

  function isThere(entry: ReleaseEntry): boolean {
    const there = entries.get(entry.path)
    return there !== undefined && !there.isPending && there.digest === entry.digest && there.kind === entry.kind
  }

  async function put(writes: readonly FileWrite[]): Promise<void> {
    const needed = writes.filter(({ entry }) => !isThere(entry))
    await announce(needed.map(({ entry }) => entry))
    try {
      await files.put(needed, { isDurable })
    } catch (error) {
      // What had no file before must not keep one that no journal knows.
      await Promise.allSettled(needed.flatMap(({ entry }) => (entries.has(entry.path) ? [] : files.remove(entry))))
      throw error
    }
    await enter(writes.map(({ entry }) => entry))
  }

  /** Enters what is on disk in the journals, in so far as it is news. */
  async function enter(entered: readonly ReleaseEntry[]): Promise<void> {
    const isNews = (entry: ReleaseEntry, lineOf: (entry: ReleaseEntry) => object) => {
      const there = entries.get(entry.path)
      return there === undefined || there.isPending || JSON.stringify(lineOf(there)) !== JSON.stringify(lineOf(entry))
    }
    const isElsewhere = ({ path }: ReleaseEntry) => redirects.has(path) || gone.has(path)
    const served = entered.filter((entry) => isElsewhere(entry) || isNews(entry, manifestLine))
    await manifest.append(served.map(manifestLine), { isDurable })
    await reads.append(entered.filter((entry) => isNews(entry, readsLine)).map(readsLine), { isDurable })
    for (const entry of entered) {
      entries.set(entry.path, entry)
      redirects.delete(entry.path)
      gone.delete(entry.path)
    }
  }

  async function compact(): Promise<void> {
    const all = () => [...entries.values()]
    await reads.compact(entries.size, () => [
      ...all().map(readsLine),
      ...all()
        .filter(({ isPending }) => isPending)
        .map(pendingLine),
    ])
    await manifest.compact(entries.size + redirects.size + gone.size, () => [
      ...all().map(manifestLine),
      ...[...redirects].map(([path, location]) => ({ path, status: 308, location })),
      ...[...gone].map((path) => ({ path, status: 410 })),
    ])
  }

  const ofKind = (kind: ReleaseEntry['kind']) => [...entries.values()].filter((entry) => entry.kind === kind)
  const release: FolderRelease = {
    madeWith,
    folder,
    files,
    entries,
    pages: () => ofKind('page').map(({ path, reads, owner, isPending }) => ({ path, reads, owner, isSettled: !isPending })),
    redirects: () => [...redirects].map(([path, location]) => ({ path, location })),
    gone: () => gone,
    pictures: () => ofKind('picture').map(({ path, pictureId }) => ({ path, pictureId: pictureId! })),
    searchFiles: () => ofKind('search').map(({ path, page, pageDigest, madeOf }) => ({ path, page, pageDigest, madeOf })),
    async write(change) {
      const pictures = (change.pictures ?? []).map(pictureWrite)
      const pages = (change.pages ?? []).map(pageWrite)
      const search = (change.search ?? []).map(searchWrite)
      await inOrder(async () => {
        await takeDown(change)
        await put(pictures)
        await put(pages)
        await put(search)
        await compact()
      })
    },
    addAssets: (assets) => inOrder(() => put(assets.map(assetWrite))),
    takeOver: (from, taken) =>
      inOrder(async () => {
        await Promise.all(taken.map((entry) => files.copy(entry, from.files)))
        await enter(taken)
      }),
    async carryFrom(other, carried) {
      const from = other as FolderRelease
      const lacking = [...from.entries.values()].filter(({ path, kind }) => kind.endsWith('asset') && !entries.has(path))
      const assets = lacking.map((entry): ReleaseEntry => ({ ...entry, kind: 'kept-asset' }))
      await release.takeOver(from, [...assets, ...carried.map((path) => ({ ...from.entries.get(path)! }))])
    },
    async makeDurable() {
      await lastWrite
      await files.flush(entries.values())
      isDurable = true
      await manifest.sync()
      await reads.sync()
    },
    async close() {
      await lastWrite
      await manifest.close()
      await reads.close()
    },
  }
  return release
}
