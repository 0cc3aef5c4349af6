import type { BasePayload } from 'payload'
import type { LoadedDocument, PublishedStore, Stamp } from '#cms/jobs/ports.ts'
import { documentKinds, type DocumentKind } from '#cms/domain/site/document.ts'
import { answerMarks, stampWith } from './answers.ts'
import { kindOf, slugOf } from './kinds.ts'
import { loadCollection } from './load-collection.ts'
import { loadGlobal } from './load-global.ts'
import { everLivePaths, rememberPaths, rowStamps } from './stamps.ts'

const isGlobal = (kind: DocumentKind) => kind === 'settings' || kind === 'alert'

async function collectionStamps(payload: BasePayload, kind: DocumentKind): Promise<Stamp[]> {
  const slug = slugOf(kind)
  const config = payload.collections[slug as 'articles'].config
  const rows = await rowStamps(payload, slug, {
    hasDrafts: Boolean(config.versions && config.versions.drafts),
    hasTrash: Boolean(config.trash),
  })
  const answers = kind === 'events' ? await answerMarks(payload) : undefined
  return rows.map(({ id, stamp }) => ({ kind, id, stamp: stampWith(stamp, answers?.get(id) ?? []) }))
}

async function globalStamps(payload: BasePayload, kind: DocumentKind): Promise<Stamp[]> {
  const loaded = await loadGlobal(payload, kind)
  return loaded.state === 'unpublished' ? [] : [{ kind, id: kind, stamp: loaded.stamp }]
}

/** The published content in Payload's store, SQLite or MongoDB. */
export function payloadStore(payload: BasePayload): PublishedStore {
  return {
    stamps: async () => {
      const stamps: Stamp[] = []
      for (const kind of documentKinds) stamps.push(...(await (isGlobal(kind) ? globalStamps : collectionStamps)(payload, kind)))
      return stamps
    },
    load: async (kind, ids) => {
      if (isGlobal(kind)) return [await loadGlobal(payload, kind)]
      const loaded: LoadedDocument[] = []
      const batch = 500
      for (let start = 0; start < ids.length; start += batch)
        loaded.push(...(await loadCollection(payload, kind, ids.slice(start, start + batch))))
      return loaded
    },
    everLive: () => everLivePaths(payload),
    remember: (paths) => rememberPaths(payload, paths),
    pendingChanges: async () => {
      const { docs } = await payload.find({ collection: 'changes', sort: 'createdAt', limit: 1000, pagination: false, depth: 0 })
      return docs.flatMap((doc) => {
        const kind = kindOf(doc.kind)
        return kind ? [{ kind, id: isGlobal(kind) ? kind : doc.document, changeId: doc.id }] : []
      })
    },
    settleChanges: async (changeIds) => {
      if (changeIds.length > 0) await payload.db.deleteMany({ collection: 'changes', where: { id: { in: [...changeIds] } } })
    },
  }
}
