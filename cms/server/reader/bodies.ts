import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs'

/** Files above this many bytes are streamed from the disk instead of being kept in memory. */
const largestInMemory = 256 * 1024

/** A file younger than this may be replaced again within one tick of the file system's clock, so what was read is not reused. */
const settledAfterMs = 100

/** The bytes of one file with the tag that belongs to exactly these bytes. Who gets a `descriptor` closes it. */
export type Body = { etag: string; size: number } & ({ bytes: Buffer; descriptor?: undefined } | { bytes?: undefined; descriptor: number })

/** Files of the release, the small ones kept in memory. */
export type Bodies = {
  /** The file as it is on the disk at this instant; undefined when it is not there. */
  open(path: string): Body | undefined
}

type Kept = { bytes: Buffer; etag: string; size: number; isSettled: boolean; stats: Stats }

const isSame = (a: Stats, b: Stats) => a.ino === b.ino && a.size === b.size && a.mtimeMs === b.mtimeMs && a.dev === b.dev

/**
 * Keeps the most recently used files in at most `maxBytes` of memory, and checks at each use by a stat that the file is still the same.
 * It reads synchronously: a release is on a local disk and mostly in the page cache, where a read costs less than a promise.
 */
export function keepBodies(maxBytes: number): Bodies {
  const kept = new Map<string, Kept>()
  let total = 0

  function forget(path: string) {
    total -= kept.get(path)?.size ?? 0
    kept.delete(path)
  }

  function keep(path: string, body: Kept) {
    kept.set(path, body)
    total += body.size
    for (const oldest of kept.keys()) {
      if (total <= maxBytes) return
      forget(oldest)
    }
  }

  return {
    open(path) {
      const known = kept.get(path)
      if (known !== undefined) {
        const stats = statSync(path, { throwIfNoEntry: false })
        kept.delete(path)
        if (stats !== undefined && known.isSettled && isSame(stats, known.stats)) {
          kept.set(path, known)
          return known
        }
        total -= known.size
      }

      const body = read(path)
      if (body !== undefined && 'stats' in body) keep(path, body)
      return body
    },
  }
}

function read(path: string): Kept | Body | undefined {
  const descriptor = openIfThere(path)
  if (descriptor === undefined) return undefined

  let isHandedOver = false
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile()) return undefined
    if (stats.size > largestInMemory) {
      isHandedOver = true
      return { descriptor, size: stats.size, etag: tagOf(descriptor) }
    }
    const bytes = Buffer.allocUnsafeSlow(stats.size)
    const size = readSync(descriptor, bytes, 0, stats.size, 0)
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
    return { bytes, etag, size, stats, isSettled: Date.now() - stats.ctimeMs > settledAfterMs && size === stats.size }
  } finally {
    if (!isHandedOver) closeSync(descriptor)
  }
}

/** Published files are replaced by rename, never rewritten, so inode, size and time name the bytes. */
function tagOf(descriptor: number): string {
  const { ino, size, mtimeNs } = fstatSync(descriptor, { bigint: true })
  return `"${[ino, size, mtimeNs].map((part) => part.toString(36)).join('-')}"`
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}
