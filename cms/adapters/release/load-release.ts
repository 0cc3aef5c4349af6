import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readKey, type Read } from '#cms/domain/site/read.ts'
import { versionNames } from './file-task.ts'
import { openJournal, readJournal } from './journal.ts'
import { describeFile, parseDocumentKey, type ReleaseEntry } from './release-entry.ts'

/** What a release folder holds, as its two journals have it. */
export interface LoadedRelease {
  entries: Map<string, ReleaseEntry>
  redirects: Map<string, string>
  gone: Set<string>
  /** Lines in each journal. */
  lineCounts: { manifest: number; reads: number }
}

interface ManifestLine extends Pick<ReleaseEntry, 'path' | 'file' | 'type' | 'encodings' | 'headers'> {
  status: number
  location?: string
}

interface ReadsLine extends Pick<ReleaseEntry, 'path' | 'digest' | 'kind' | 'pictureId' | 'page' | 'pageDigest' | 'madeOf'> {
  isPending?: true
  isRemoved?: true
  owner?: string
  reads?: readonly Read[]
}

/** The journals of a release in its folder. */
export function journalPaths(folder: string): { manifest: string; reads: string } {
  return { manifest: join(folder, 'manifest.jsonl'), reads: join(folder, 'reads.jsonl') }
}

/** Reads the journals of a release and clears away what an interrupted write left. Its page comes back as pending. */
export async function loadRelease(folder: string): Promise<LoadedRelease> {
  const paths = journalPaths(folder)
  const manifestLines = (await readJournal(paths.manifest)) as unknown as ManifestLine[]
  const readsLines = (await readJournal(paths.reads)) as unknown as ReadsLine[]
  const manifest = new Map(manifestLines.map((line) => [line.path, line]))
  const { settled, pending } = foldReads(readsLines)
  const loaded: LoadedRelease = {
    entries: new Map(),
    redirects: new Map(),
    gone: new Set(),
    lineCounts: { manifest: manifestLines.length, reads: readsLines.length },
  }
  for (const line of manifest.values()) {
    if (line.status === 308 && line.location !== undefined) loaded.redirects.set(line.path, line.location)
    if (line.status === 410) loaded.gone.add(line.path)
    if (line.status === 200 && !settled.has(line.path) && !pending.has(line.path))
      pending.set(line.path, { ...line, kind: 'page', digest: '' })
  }
  for (const [path, line] of [...settled, ...pending]) {
    loaded.entries.set(path, { ...entryOf(line, settled.get(path), manifest.get(path)), isPending: pending.has(path) })
  }
  const isServed = (path: string) => manifest.get(path)?.status === 200
  const forgotten = await mendInterrupted(loaded, [...pending.keys()], join(folder, 'files'), isServed)
  const search = await dropTornSearch(loaded, join(folder, 'files'), isServed)
  const shown = [...forgotten, ...search].filter(isServed)
  await addLines(
    paths.manifest,
    shown.map((path) => ({ path, status: 404 })),
    manifestLines.length,
  )
  await addLines(
    paths.reads,
    search.map((path) => ({ path, isRemoved: true })),
    readsLines.length,
  )
  loaded.lineCounts.manifest += shown.length
  loaded.lineCounts.reads += search.length
  return loaded
}

/** Adds lines to a journal. That a page's or picture's write was interrupted stays noted, in case this load is too. */
async function addLines(path: string, lines: readonly object[], lineCount: number): Promise<void> {
  if (lines.length === 0) return
  const journal = await openJournal(path, lineCount)
  await journal.append(lines).finally(() => journal.close())
}

/** A search index of which a file is missing or of unknown age is taken away whole: it is soon made anew. Answers its paths. */
async function dropTornSearch({ entries }: LoadedRelease, files: string, isServed: (path: string) => boolean): Promise<string[]> {
  const search = [...entries.values()].filter(({ kind }) => kind === 'search')
  if (search.every(({ path, isPending }) => !isPending && isServed(path))) return []
  for (const { path, file } of search) {
    for (const version of versionNames(join(files, file), true)) await rm(version, { force: true })
    entries.delete(path)
  }
  return search.map(({ path }) => path)
}

function foldReads(lines: readonly ReadsLine[]): { settled: Map<string, ReadsLine>; pending: Map<string, ReadsLine> } {
  const settled = new Map<string, ReadsLine>()
  const pending = new Map<string, ReadsLine>()
  for (const line of lines) {
    if (line.isPending) pending.set(line.path, line)
    else pending.delete(line.path)
    if (line.isRemoved) settled.delete(line.path)
    else if (!line.isPending) settled.set(line.path, line)
  }
  return { settled, pending }
}

function entryOf(line: ReadsLine, settled: ReadsLine | undefined, shown: ManifestLine | undefined): ReleaseEntry {
  const { path, kind, pictureId, page, pageDigest, madeOf } = line
  const served = shown?.status === 200 ? shown : describeFile(path)
  const owner = settled?.owner ?? line.owner
  return {
    ...{ path, kind, pictureId, page, pageDigest, madeOf, isPending: false },
    ...{ file: served.file, type: served.type, encodings: served.encodings, headers: served.headers },
    owner: owner === undefined ? undefined : parseDocumentKey(owner),
    digest: settled?.digest ?? '',
    reads: settled?.reads ?? [],
  }
}

/**
 * A picture's bytes never change under one path, so one that is there and served is whole; any other is forgotten, and the pages that
 * show it are to be written again. Pages need no more than their mark as pending. Answers the paths that were forgotten.
 */
async function mendInterrupted(
  { entries }: LoadedRelease,
  pending: readonly string[],
  files: string,
  isServed: (path: string) => boolean,
): Promise<string[]> {
  const lost = new Set<string>()
  const forgotten: string[] = []
  for (const path of pending) {
    const entry = entries.get(path)!
    const file = join(files, entry.file)
    for (const encoding of ['', '.br', '.gz']) await rm(`${file}${encoding}.tmp`, { force: true })
    if (entry.kind === 'page' || entry.kind === 'search') continue
    entry.isPending = false
    if (entry.kind === 'picture' && isServed(path) && existsSync(file)) continue
    if (entry.kind === 'picture') await rm(file, { force: true })
    entries.delete(path)
    forgotten.push(path)
    if (entry.pictureId !== undefined) lost.add(readKey('picture', entry.pictureId))
  }
  if (lost.size > 0) for (const entry of entries.values()) if (entry.reads.some(([key]) => lost.has(key))) entry.isPending = true
  return forgotten
}
