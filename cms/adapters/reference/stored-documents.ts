import type { BasePayload } from 'payload'
import { idOf, type Raw } from '#cms/domain/published/raw.ts'
import type { ReferenceDocument, StoredDocument } from '#cms/domain/reference/plan-import.ts'
import { storedPart } from '#cms/domain/reference/stored-part.ts'
import { digestOfContent } from './digest.ts'

/** Digest of what was imported last, by `<collection>/<id>`. */
export async function importedDigests(payload: BasePayload): Promise<Map<string, string>> {
  const { docs } = await payload.find({ collection: 'imports', depth: 0, pagination: false })
  return new Map(docs.map(({ id, digest }) => [id, digest]))
}

/** Remembers what was imported. */
export async function rememberImport(payload: BasePayload, id: string, digest: string): Promise<void> {
  const { docs } = await payload.update({ collection: 'imports', where: { id: { equals: id } }, data: { digest }, depth: 0 })
  if (docs.length === 0) await payload.create({ collection: 'imports', data: { id, digest }, depth: 0 })
}

/** A document that the site could not show has been changed by somebody: its digest is that of no reference content. */
function currentDigest(collection: string, raw: Raw): string {
  const part = storedPart(collection, raw)
  return part ? digestOfContent(part) : 'unlike any reference content'
}

// A document of a collection without drafts has no such state.
const standingOf = (row: Raw): StoredDocument['standing'] =>
  row.deletedAt ? 'trashed' : row._status === undefined || row._status === 'published' ? 'published' : 'unpublished'

/** What the store holds under the ids of reference documents: the newest text, draft or live, and whether it is live; and which are gone. */
export async function storedDocuments(payload: BasePayload, documents: readonly ReferenceDocument[]): Promise<StoredDocument[]> {
  const imported = await importedDigests(payload)
  const stored: StoredDocument[] = []
  for (const collection of new Set(documents.map((document) => document.collection))) {
    const ids = documents.filter((document) => document.collection === collection).map(({ id }) => id)
    const query = { collection, where: { id: { in: ids } }, depth: 0, pagination: false, trash: true } as const
    const rows = (await payload.find(query)).docs as unknown as Raw[]
    const newest = new Map(((await payload.find({ ...query, draft: true })).docs as unknown as Raw[]).map((doc) => [idOf(doc.id), doc]))
    const there = new Set(rows.map(({ id }) => String(id)))
    for (const id of ids) {
      const importedDigest = imported.get(`${collection}/${id}`)
      if (importedDigest !== undefined && !there.has(id))
        stored.push({ collection, id, importedDigest, currentDigest: 'none', standing: 'deleted' })
    }
    for (const row of rows) {
      const id = String(row.id)
      stored.push({
        collection,
        id,
        importedDigest: imported.get(`${collection}/${id}`) ?? null,
        currentDigest: currentDigest(collection, newest.get(id) ?? row),
        standing: standingOf(row),
      })
    }
  }
  return stored
}
