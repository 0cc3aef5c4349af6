import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs'

const newline = 0x0a

/** An open journal: read once as a whole, then only what was appended. */
export type Journal = {
  /** The complete lines that were added since the last call. A last line without its newline waits for the rest. */
  readAppended(): string
  /** Whether the file at `stats` is this very journal and has not been shortened below what was read. */
  isStill(stats: Stats): boolean
  /** Whether the file at `stats` has grown. */
  hasGrown(stats: Stats): boolean
  close(): void
}

/** Opens the journal at `path`. Throws the system's error when it cannot. */
export function openJournal(path: string): Journal {
  // The file stays open, so that its inode cannot be given to another file and be mistaken for this one.
  const descriptor = openSync(path, 'r')
  const { ino, dev } = fstatSync(descriptor)
  let readTo = 0
  let seenSize = 0

  return {
    readAppended() {
      const { size } = fstatSync(descriptor)
      const bytes = Buffer.allocUnsafe(Math.max(0, size - readTo))
      const length = readSync(descriptor, bytes, 0, bytes.length, readTo)
      const end = bytes.subarray(0, length).lastIndexOf(newline) + 1
      readTo += end
      seenSize = size
      return bytes.toString('utf8', 0, end)
    },
    isStill: (stats) => stats.ino === ino && stats.dev === dev && stats.size >= readTo,
    hasGrown: (stats) => stats.size !== seenSize,
    close: () => closeSync(descriptor),
  }
}
