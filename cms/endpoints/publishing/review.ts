import { Forbidden, type PayloadRequest } from 'payload'
import { mayWrite } from '#cms/domain/access/roles.ts'
import { personOf } from '#cms/access/person.ts'
import { publishedDocument } from '#cms/domain/published/document.ts'
import { changedFields } from '#cms/domain/publishing/content-of.ts'
import { digestOfDocument } from '#cms/hooks/drafts/digest-of-document.ts'
import { latestOf, liveOf } from './latest.ts'

/** `{ digest, checks, changes }`: what would be published, what keeps it from being published, and the fields that differ from the live text. */
export async function reviewDocument({ collection, id, req }: { collection: string; id: string; req: PayloadRequest }): Promise<Response> {
  if (!mayWrite(personOf(req))) throw new Forbidden(req.t)
  const [latest, live] = [await latestOf(req, collection, id), await liveOf(req, collection, id)]
  const result = publishedDocument(collection, latest)
  return Response.json({
    digest: digestOfDocument(latest),
    isLive: live !== null,
    checks: result && !result.ok ? result.faults : [],
    changes: changedFields(live, latest),
  })
}
