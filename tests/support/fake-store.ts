import type { DocumentName, PublishedDocument } from '#cms/domain/site/document.ts'
import { documentKey } from '#cms/domain/site/document.ts'
import { furtherPaths } from '#cms/domain/site/further-paths.ts'
import { linkableOf } from '#cms/domain/site/linkable.ts'
import type { LoadedDocument, PendingChange, PublishedStore } from '#cms/jobs/ports.ts'

/** A store in memory, and what an editor does to it. */
export interface FakeStore extends PublishedStore {
  /** Publishes a document. Without `hint` the change record says nothing of it. */
  put(document: PublishedDocument, options?: { hint?: boolean }): void
  /** Unpublishes a document. */
  remove(name: DocumentName, options?: { hint?: boolean }): void
  /** Makes a published document unreadable until it is put again. */
  spoil(name: DocumentName, message: string): void
  /** Makes an unreadable document readable again, as the same version. */
  mend(name: DocumentName): void
  documents(): PublishedDocument[]
  /** Thrown by the next calls while it is set. */
  fault: Error | undefined
}

interface Row {
  document: PublishedDocument
  stamp: string
  spoilt?: string
}

/** A store that holds these documents. */
export function fakeStore(documents: readonly PublishedDocument[] = []): FakeStore {
  const rows = new Map<string, Row>()
  const everLive = new Set<string>()
  const changes: PendingChange[] = []
  let version = 0

  const note = ({ kind, id }: DocumentName, hint: boolean) => void (hint && changes.push({ changeId: String(++version), kind, id }))

  function save(document: PublishedDocument): void {
    rows.set(documentKey(document), { document, stamp: `v${++version}` })
    const path = linkableOf(document)?.path
    if (path !== undefined) for (const one of [path, ...furtherPaths(document)]) everLive.add(one)
  }

  function answer(kind: DocumentName['kind'], id: string): LoadedDocument {
    const row = rows.get(documentKey({ kind, id }))
    if (!row) return { state: 'unpublished', kind, id }
    if (row.spoilt !== undefined) return { state: 'unreadable', kind, id, stamp: row.stamp, field: 'body', message: row.spoilt }
    // As from a database: a copy of its own for each reader.
    return { state: 'published', stamp: row.stamp, document: structuredClone(row.document) }
  }

  for (const document of documents) save(document)
  const check = () => {
    if (store.fault) throw store.fault
  }
  const store: FakeStore = {
    fault: undefined,
    put(document, { hint = true } = {}) {
      save(structuredClone(document))
      note(document, hint)
    },
    remove(name, { hint = true } = {}) {
      rows.delete(documentKey(name))
      note(name, hint)
    },
    spoil(name, message) {
      const row = rows.get(documentKey(name))!
      rows.set(documentKey(name), { ...row, spoilt: message, stamp: `v${++version}` })
      note(name, true)
    },
    mend(name) {
      const { document, stamp } = rows.get(documentKey(name))!
      rows.set(documentKey(name), { document, stamp })
    },
    documents: () => [...rows.values()].map(({ document }) => document),
    async stamps() {
      check()
      return [...rows.values()].map(({ document: { kind, id }, stamp }) => ({ kind, id, stamp }))
    },
    async load(kind, ids) {
      check()
      return ids.map((id) => answer(kind, id))
    },
    everLive: async () => [...everLive],
    remember: async (paths) => paths.forEach((path) => everLive.add(path)),
    pendingChanges: async () => {
      check()
      return [...changes]
    },
    async settleChanges(changeIds) {
      const settled = new Set(changeIds)
      changes.splice(0, changes.length, ...changes.filter(({ changeId }) => !settled.has(changeId)))
    },
  }
  return store
}
