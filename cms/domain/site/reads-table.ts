import { familyOf } from './families.ts'
import { readKey, type Read } from './read.ts'

/**
 * Which page read what. A page whose last rendering failed has two sets of reads: those of the file that is live, and those of the
 * attempt. What the attempt read decides when to try again; what the file read decides which pictures it shows.
 */
export interface ReadsTable {
  /** Notes the reads of the file that is live, and forgets any attempt. */
  set(path: string, reads: readonly Read[]): void
  /** Notes the reads of a file that is kept although a later rendering failed; the attempt goes on deciding. */
  keep(path: string, reads: readonly Read[]): void
  /** Notes the reads of a rendering that failed. */
  setAttempt(path: string, reads: readonly Read[]): void
  delete(path: string): void
  /** Reads of the file that is live. */
  readsOf(path: string): readonly Read[]
  /** Pages that read an answer of these families which has another digest by now. */
  outdated(families: Iterable<string>, digestOf: (key: string) => string): Set<string>
  /** All pages that read an answer which has another digest by now. */
  allOutdated(digestOf: (key: string) => string): Set<string>
  /** Of the pages that asked for an instant between two times, in either order, those whose answer is another by now. */
  turnedBetween(from: Date, to: Date, digestOf: (key: string) => string): Set<string>
  /** True while the file of some page shows this answer. */
  isShown(key: string): boolean
}

/** Nothing read. */
export function createReadsTable(): ReadsTable {
  const shown = new Map<string, readonly Read[]>()
  const attempted = new Map<string, readonly Read[]>()
  const pagesOf = new Map<string, Set<string>>()
  const keysOf = new Map<string, Set<string>>()

  const deciding = (path: string) => attempted.get(path) ?? shown.get(path) ?? []
  const keysFor = (path: string) => new Set([...(shown.get(path) ?? []), ...(attempted.get(path) ?? [])].map(([key]) => key))

  function replace(path: string, apply: () => void): void {
    const before = keysFor(path)
    apply()
    const after = keysFor(path)
    for (const key of before) if (!after.has(key)) unlink(path, key)
    for (const key of after) if (!before.has(key)) link(path, key)
  }

  function link(path: string, key: string): void {
    const pages = pagesOf.get(key)
    if (pages) return void pages.add(path)
    pagesOf.set(key, new Set([path]))
    const family = familyOf(key)
    keysOf.set(family, (keysOf.get(family) ?? new Set()).add(key))
  }

  function unlink(path: string, key: string): void {
    const pages = pagesOf.get(key)!
    pages.delete(path)
    if (pages.size > 0) return
    pagesOf.delete(key)
    const keys = keysOf.get(familyOf(key))!
    keys.delete(key)
    if (keys.size === 0) keysOf.delete(familyOf(key))
  }

  function outdatedBy(keys: readonly string[], digestOf: (key: string) => string): Set<string> {
    const found = new Set<string>()
    for (const key of keys) {
      const digest = digestOf(key)
      for (const path of pagesOf.get(key)!) {
        if (deciding(path).some((read) => read[0] === key && read[1] !== digest)) found.add(path)
      }
    }
    return found
  }

  return {
    set: (path, reads) =>
      replace(path, () => {
        attempted.delete(path)
        shown.set(path, reads)
      }),
    keep: (path, reads) => replace(path, () => shown.set(path, reads)),
    setAttempt: (path, reads) => replace(path, () => attempted.set(path, reads)),
    delete: (path) =>
      replace(path, () => {
        attempted.delete(path)
        shown.delete(path)
      }),
    readsOf: (path) => shown.get(path) ?? [],
    outdated: (families, digestOf) =>
      outdatedBy(
        [...families].flatMap((family) => [...(keysOf.get(family) ?? [])]),
        digestOf,
      ),
    allOutdated(digestOf) {
      const paths = new Set([...shown.keys(), ...attempted.keys()])
      return new Set([...paths].filter((path) => deciding(path).some(([key, digest]) => digestOf(key) !== digest)))
    },
    turnedBetween(from, to, digestOf) {
      const [first, last] = [from.toISOString(), to.toISOString()].sort() as [string, string]
      const [after, until] = [readKey('valid-until', first), readKey('valid-until', last)]
      const keys = [...(keysOf.get('time') ?? [])].filter((key) => key > after && key <= until)
      return outdatedBy(keys, digestOf)
    },
    isShown: (key) => [...(pagesOf.get(key) ?? [])].some((path) => (shown.get(path) ?? []).some((read) => read[0] === key)),
  }
}
