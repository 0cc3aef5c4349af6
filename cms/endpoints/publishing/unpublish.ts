import { APIError, Forbidden, type PayloadRequest } from 'payload'
import { mayPublish } from '#cms/domain/access/roles.ts'
import { personOf } from '#cms/access/person.ts'
import { liveOf, latestOf } from './latest.ts'
import { bodyOf, conflict } from './request.ts'

/** Takes a page down; its address answers 410. `{ reason }` is required and kept in the audit log. */
export async function unpublishDocument({
  collection,
  id,
  req,
}: {
  collection: string
  id: string
  req: PayloadRequest
}): Promise<Response> {
  if (!mayPublish(personOf(req))) throw new Forbidden(req.t)
  const { reason } = await bodyOf<{ reason?: unknown }>(req)
  if (typeof reason !== 'string' || reason.trim() === '')
    throw new APIError('reason: say in a sentence why it comes down. It is kept in the audit log.', 400, undefined, true)
  await latestOf(req, collection, id)
  if (!(await liveOf(req, collection, id))) throw conflict('This document is not live, so there is nothing to take down.')
  req.context.auditAction = 'taken down'
  req.context.auditReason = reason.trim().slice(0, 1000)
  const doc = await req.payload.update({
    collection: collection as 'articles',
    id,
    data: { _status: 'draft' },
    depth: 0,
    overrideAccess: false,
    req,
  })
  return Response.json({ doc, message: 'Taken down.' })
}
