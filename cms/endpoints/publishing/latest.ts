import { NotFound, type PayloadRequest } from 'payload'
import type { Raw } from '#cms/domain/published/raw.ts'

/** The newest text of a document, draft, live or in the trash, as the person may read it. @throws NotFound, Forbidden */
export async function latestOf(req: PayloadRequest, collection: string, id: string): Promise<Raw> {
  const doc = await req.payload.findByID({
    collection: collection as 'articles',
    id,
    draft: true,
    trash: true,
    depth: 0,
    overrideAccess: false,
    req,
    disableErrors: true,
  })
  if (!doc) throw new NotFound(req.t)
  return doc as unknown as Raw
}

/** The text that readers see, `null` while the document is not live. */
export async function liveOf(req: PayloadRequest, collection: string, id: string): Promise<Raw | null> {
  const row = await req.payload.findByID({
    collection: collection as 'articles',
    id,
    depth: 0,
    overrideAccess: false,
    req,
    disableErrors: true,
  })
  return row && row._status === 'published' ? (row as unknown as Raw) : null
}
