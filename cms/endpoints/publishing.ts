import type { Endpoint, PayloadHandler } from 'payload'
import { publishDocument } from './publishing/publish.ts'
import { reviewDocument } from './publishing/review.ts'
import { restoreVersion } from './publishing/restore.ts'
import { documentStanding } from './publishing/standing.ts'
import { unpublishDocument } from './publishing/unpublish.ts'

type Action = (args: { collection: string; id: string; req: Parameters<PayloadHandler>[0] }) => Promise<Response>

/** The actions of a collection with drafts. Each checks role, state and digest, and answers 409 when the content is another than the one looked at. */
export function publishingEndpoints(collection: string): Endpoint[] {
  const on = (path: string, method: Endpoint['method'], action: Action): Endpoint => ({
    path,
    method,
    handler: (req) => action({ collection, id: String(req.routeParams?.id), req }),
  })
  return [
    on('/:id/review', 'get', reviewDocument),
    on('/:id/standing', 'get', documentStanding),
    on('/:id/publish', 'post', publishDocument),
    on('/:id/unpublish', 'post', unpublishDocument),
    on('/versions/:id', 'post', restoreVersion),
  ]
}
