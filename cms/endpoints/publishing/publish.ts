import { Forbidden, type PayloadRequest } from 'payload'
import { mayPublish } from '#cms/domain/access/roles.ts'
import { personOf } from '#cms/access/person.ts'
import { latestOf } from './latest.ts'
import { bodyOf, conflict } from './request.ts'

/** Puts the newest text live. With `{ digest }`, only if it still is the text that was reviewed; else 409. */
export async function publishDocument({ collection, id, req }: { collection: string; id: string; req: PayloadRequest }): Promise<Response> {
  if (!mayPublish(personOf(req))) throw new Forbidden(req.t)
  const { digest } = await bodyOf<{ digest?: string }>(req)
  const latest = await latestOf(req, collection, id)
  if (latest.deletedAt) throw conflict('This document is in the trash. Take it out of the trash, then publish it.')
  if (digest !== undefined) req.context.expectedDigest = String(digest)
  const doc = await req.payload.update({
    collection: collection as 'articles',
    id,
    data: { _status: 'published' },
    depth: 0,
    overrideAccess: false,
    req,
  })
  return Response.json({ doc, message: 'Published.' })
}
