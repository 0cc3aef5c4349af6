import type { PayloadRequest } from 'payload'
import { editionLists, listAddress } from '#cms/adapters/ledger/edition-lists.ts'
import { composeBulletin, type ComposedBulletin } from '#cms/domain/bulletin/compose-bulletin.ts'
import { readBulletin } from '#cms/domain/bulletin/read-bulletin.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import { officerTools } from './tools.ts'

/** A stored bulletin as it would go out now, or what keeps it from being composed, a sentence each. */
export type Composed = { ok: true; value: ComposedBulletin } | { ok: false; faults: string[] }

/** Composes every variant of a stored bulletin from the content that is published now. */
export async function composed(req: Pick<PayloadRequest, 'payload'>, raw: Raw): Promise<Composed> {
  const draft = readBulletin(raw)
  if (!draft.ok) return { ok: false, faults: draft.faults.map(({ field, message }) => `${field} ${message}`) }
  const { content: contentNow, digest } = officerTools(req)
  const content = contentNow()
  const lists = await editionLists(req.payload, draft.value)
  return { ok: true, value: composeBulletin(draft.value, content, digest, (id) => listAddress(lists.get(id), content.siteUrl)) }
}
