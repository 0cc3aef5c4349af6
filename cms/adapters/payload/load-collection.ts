import type { BasePayload } from 'payload'
import type { LoadedDocument } from '#cms/jobs/ports.ts'
import type { DocumentKind, PublishedDocument } from '#cms/domain/site/document.ts'
import { publishedDocument } from '#cms/domain/published/document.ts'
import { instantOf, type Raw } from '#cms/domain/published/raw.ts'
import { eventStamp, withAnswers } from './answers.ts'
import { slugOf } from './kinds.ts'

function loaded(kind: DocumentKind, raw: Raw): LoadedDocument {
  const id = String(raw.id)
  const stamp = kind === 'events' ? eventStamp(raw as Raw & { asked: Raw[] }) : (instantOf(raw.updatedAt) ?? '')
  const result = publishedDocument(slugOf(kind), raw)
  if (result?.ok) return { state: 'published', stamp, document: { kind, id, value: result.value } as PublishedDocument }
  const fault = result?.faults[0]
  return {
    state: 'unreadable',
    kind,
    id,
    stamp,
    field: fault?.field,
    message: fault ? `${fault.field} ${fault.message}` : 'The site cannot show this kind of document.',
  }
}

/** The documents of a collection that are named, as the site shows them; those that are drafts, in the trash or gone are `unpublished`. */
export async function loadCollection(payload: BasePayload, kind: DocumentKind, ids: readonly string[]): Promise<LoadedDocument[]> {
  const { docs } = await payload.find({
    collection: slugOf(kind) as 'articles',
    where: { id: { in: [...ids] } },
    depth: 0,
    pagination: false,
    limit: ids.length,
  })
  const published = docs.filter((doc) => doc._status === undefined || doc._status === 'published') as unknown as Raw[]
  const whole = kind === 'events' ? await withAnswers(payload, published) : published
  const live = new Map(whole.map((doc) => [String(doc.id), doc]))
  return ids.map((id) => {
    const doc = live.get(id)
    return doc ? loaded(kind, doc) : { state: 'unpublished', kind, id }
  })
}
