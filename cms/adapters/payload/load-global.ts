import type { BasePayload } from 'payload'
import type { LoadedDocument } from '#cms/jobs/ports.ts'
import type { DocumentKind, PublishedDocument } from '#cms/domain/site/document.ts'
import { publishedAlert, publishedSettings } from '#cms/domain/published/site.ts'
import { instantOf, type Raw } from '#cms/domain/published/raw.ts'
import { slugOf } from './kinds.ts'

/** A global as the site shows it; `unpublished` before its first publish, and for an alert that is switched off. */
export async function loadGlobal(payload: BasePayload, kind: DocumentKind): Promise<LoadedDocument> {
  const raw = (await payload.findGlobal({ slug: slugOf(kind) as 'alert', depth: 0 })) as unknown as Raw
  if (raw._status !== 'published') return { state: 'unpublished', kind, id: kind }
  const stamp = instantOf(raw.updatedAt) ?? ''
  const result = kind === 'alert' ? publishedAlert(raw) : publishedSettings(raw)
  if (!result.ok)
    return {
      state: 'unreadable',
      kind,
      id: kind,
      stamp,
      field: result.faults[0]?.field,
      message: `${result.faults[0]?.field} ${result.faults[0]?.message}`,
    }
  if (result.value === null) return { state: 'unpublished', kind, id: kind }
  return { state: 'published', stamp, document: { kind, id: kind, value: result.value } as PublishedDocument }
}
