import { readlinkSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openJournal, type Journal } from './journal.ts'
import { readEntries, type Entry } from './manifest.ts'

/** The release that is served: what is at a path, and where its files are. */
export type Release = { at(path: string): Entry | undefined; filePath(file: string): string }

/** Follows DATA_DIR/releases/current. */
export type Releases = {
  /** The release as it is on the disk at this instant; undefined while there is none. Costs one stat when nothing has changed. */
  current(): Release | undefined
  close(): void
}

type Loaded = Release & { journal: Journal; entries: Map<string, Entry> }

/**
 * Follows the releases in `folder`. `onUnreadable` is told how many lines of a journal made no sense.
 * While the disk refuses (a swap in progress, too many open files), the release that is loaded stays.
 */
export function followReleases(folder: string, onUnreadable: (lines: number) => void): Releases {
  const link = join(folder, 'current')
  const journalPath = join(link, 'manifest.jsonl')
  let loaded: Loaded | undefined

  function load(): Loaded {
    const root = resolve(folder, readlinkSync(link))
    const entries = new Map<string, Entry>()
    const journal = openJournal(join(root, 'manifest.jsonl'))
    return { journal, entries, at: (path) => entries.get(path), filePath: (file) => join(root, 'files', file) }
  }

  function readAppended({ journal, entries }: Loaded) {
    const { entries: added, unreadable } = readEntries(journal.readAppended())
    for (const entry of added) entries.set(entry.path, entry)
    if (unreadable > 0) onUnreadable(unreadable)
  }

  function drop() {
    loaded?.journal.close()
    loaded = undefined
  }

  function follow() {
    const stats = statSync(journalPath, { throwIfNoEntry: false })
    if (stats === undefined) return drop()
    if (loaded?.journal.isStill(stats)) {
      if (loaded.journal.hasGrown(stats)) readAppended(loaded)
      return
    }
    const fresh = load()
    readAppended(fresh)
    drop()
    loaded = fresh
  }

  return {
    current() {
      try {
        follow()
      } catch {
        // The next request tries again.
      }
      return loaded
    },
    close: drop,
  }
}
