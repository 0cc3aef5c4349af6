import { Forbidden, type PayloadRequest } from 'payload'
import { mayPublish } from '#cms/domain/access/roles.ts'
import { personOf } from '#cms/access/person.ts'
import { digestOf, latestOf } from './latest.ts'
import { bodyOf, conflict } from './request.ts'

/** Puts the newest text live. With `{ digest }`, only if it still is the text that was reviewed; else 409. */
export async function publishDocument({ collection, id, req }: { collection: string; id: string; req: PayloadRequest }): Promise<Response> {
  if (!mayPublish(personOf(req))) throw new Forbidden(req.t)
  const { digest } = await bodyOf<{ digest?: string }>(req)
  const latest = await latestOf(req, collection, id)
  if (latest.deletedAt) throw conflict('This document is in the trash. Take it out of the trash, then publish it.')
  if (digest !== undefined && digest !== digestOf(latest))
    throw conflict('The text is no longer the one you looked at: somebody has changed it since. Review it again, then publish.')
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
