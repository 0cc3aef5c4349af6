import type { DocumentName } from './document.ts'
import { compareTexts } from './record-shelf.ts'

/** Addresses that documents have besides their own pages. A document's all come and go with it. */
export interface FurtherTable {
  /** Notes a document's further paths in place of its earlier ones. Answers those that came, went or stayed. */
  set(key: string, owner: DocumentName, paths: readonly string[]): Set<string>
  /** Of two that want a path, as for a moment while two exchange their addresses, the one whose key comes first. */
  owner(path: string): DocumentName | undefined
  paths(): Iterable<string>
}

/** No further paths. */
export function createFurtherTable(): FurtherTable {
  const pathsOf = new Map<string, readonly string[]>()
  const wishes = new Map<string, Map<string, DocumentName>>()

  function withdraw(path: string, key: string): void {
    const rest = wishes.get(path)
    rest?.delete(key)
    if (rest?.size === 0) wishes.delete(path)
  }

  return {
    set(key, { kind, id }, paths) {
      const before = pathsOf.get(key) ?? []
      for (const path of before) withdraw(path, key)
      for (const path of paths) wishes.set(path, (wishes.get(path) ?? new Map()).set(key, { kind, id }))
      if (paths.length > 0) pathsOf.set(key, paths)
      else pathsOf.delete(key)
      return new Set([...before, ...paths])
    },
    owner: (path) => [...(wishes.get(path) ?? [])].sort(([a], [b]) => compareTexts(a, b))[0]?.[1],
    paths: () => wishes.keys(),
  }
}
