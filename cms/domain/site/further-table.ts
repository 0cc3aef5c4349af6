import type { DocumentName } from './document.ts'

/** Addresses that documents have besides their own pages. A document's all come and go with it. */
export interface FurtherTable {
  /** Notes a document's further paths in place of its earlier ones. Answers those that came, went or stayed. */
  set(key: string, owner: DocumentName, paths: readonly string[]): Set<string>
  owner(path: string): DocumentName | undefined
  paths(): Iterable<string>
}

/** No further paths. */
export function createFurtherTable(): FurtherTable {
  const pathsOf = new Map<string, readonly string[]>()
  const owners = new Map<string, DocumentName>()
  const isOwner = (path: string, { kind, id }: DocumentName) => owners.get(path)?.kind === kind && owners.get(path)?.id === id

  return {
    set(key, { kind, id }, paths) {
      const before = pathsOf.get(key) ?? []
      // A rival for the document's address may have taken over its paths just before.
      for (const path of before) if (isOwner(path, { kind, id })) owners.delete(path)
      for (const path of paths) owners.set(path, { kind, id })
      if (paths.length > 0) pathsOf.set(key, paths)
      else pathsOf.delete(key)
      return new Set([...before, ...paths])
    },
    owner: (path) => owners.get(path),
    paths: () => owners.keys(),
  }
}
