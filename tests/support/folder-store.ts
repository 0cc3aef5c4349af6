import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentKind, DocumentName, PublishedDocument } from '#cms/domain/site/document.ts'
import { furtherPaths } from '#cms/domain/site/further-paths.ts'
import { linkableOf } from '#cms/domain/site/linkable.ts'
import type { PublishedStore } from '#cms/jobs/ports.ts'

/** A store of JSON files that several processes share: one edits it, another publishes. */
export interface FolderStore extends PublishedStore {
  put(document: PublishedDocument): void
  remove(name: DocumentName): void
}

interface Row {
  document: PublishedDocument
  stamp: string
}

/** The store in a folder, made when it is missing. */
export function folderStore(folder: string): FolderStore {
  const [documents, lives, changes] = ['documents', 'ever-live', 'changes'].map((name) => join(folder, name)) as [string, string, string]
  for (const each of [documents, lives, changes]) mkdirSync(each, { recursive: true })
  const fileOf = ({ kind, id }: DocumentName) => join(documents, `${kind}--${id}.json`)

  function write(file: string, value: unknown): void {
    writeFileSync(`${file}.new`, JSON.stringify(value))
    renameSync(`${file}.new`, file)
  }

  function read(name: DocumentName): Row | undefined {
    try {
      return JSON.parse(readFileSync(fileOf(name), 'utf8')) as Row
    } catch (error) {
      // The other process may have removed it a moment ago.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  const list = (of: string) => readdirSync(of).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)) // prettier-ignore

  function remember(paths: readonly string[]): void {
    for (const path of paths) write(join(lives, `${encodeURIComponent(path)}.json`), 1)
  }

  return {
    put(document) {
      const { kind, id } = document
      const path = linkableOf(document)?.path
      if (path !== undefined) remember([path, ...furtherPaths(document)])
      write(fileOf(document), { document, stamp: randomUUID() })
      write(join(changes, `${Date.now()}-${randomUUID()}.json`), { kind, id })
    },
    remove({ kind, id }) {
      rmSync(fileOf({ kind, id }), { force: true })
      write(join(changes, `${Date.now()}-${randomUUID()}.json`), { kind, id })
    },
    stamps: async () =>
      list(documents).flatMap((name) => {
        const [kind, id] = name.split('--') as [DocumentKind, string]
        const row = read({ kind, id })
        return row ? [{ kind, id, stamp: row.stamp }] : []
      }),
    load: async (kind, ids) =>
      ids.map((id) => {
        const row = read({ kind, id })
        return row ? { state: 'published', ...row } : { state: 'unpublished', kind, id }
      }),
    everLive: async () => list(lives).map(decodeURIComponent),
    remember: async (paths) => remember(paths),
    pendingChanges: async () =>
      list(changes)
        .sort()
        .map((changeId) => ({ changeId, ...(JSON.parse(readFileSync(join(changes, `${changeId}.json`), 'utf8')) as DocumentName) })),
    settleChanges: async (changeIds) => {
      for (const changeId of changeIds) rmSync(join(changes, `${changeId}.json`), { force: true })
    },
  }
}
