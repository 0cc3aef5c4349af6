import { Forbidden, NotFound, type Endpoint, type PayloadRequest } from 'payload'
import { personOf } from '#cms/access/person.ts'
import { mayPublish } from '#cms/domain/access/roles.ts'
import type { Raw } from '#cms/domain/published/raw.ts'

/** The globals that have drafts. */
type DraftedGlobal = 'site-settings' | 'alert'

/** The store's own columns, which a version must not bring back. */
const ownColumns = ['id', 'createdAt', 'updatedAt', 'globalType', '_status']

/**
 * Restores a version in the place of Payload's own route, which writes a global's row past every check, so that a draft would take the
 * settings down: a version that was a draft is restored as a draft; one that was live goes live again.
 */
async function restoreGlobal(slug: DraftedGlobal, req: PayloadRequest): Promise<Response> {
  if (!mayPublish(personOf(req))) throw new Forbidden(req.t)
  const found = await req.payload.findGlobalVersionByID({
    slug,
    id: String(req.routeParams?.id),
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (!found) throw new NotFound(req.t)
  const version = found.version as unknown as Raw
  const wantsDraft = req.query?.draft === 'true' || req.query?.draft === true
  const isDraft = wantsDraft || version._status !== 'published'
  // Fields that this person may not change stay as they are, where a change by hand is refused.
  req.context.isRestored = true
  const content = Object.fromEntries(Object.entries(version).filter(([key]) => !ownColumns.includes(key)))
  const doc = await req.payload.updateGlobal({
    slug,
    data: { ...content, _status: isDraft ? 'draft' : 'published' },
    draft: isDraft,
    depth: 1,
    overrideAccess: false,
    req,
  })
  return Response.json({ doc, message: req.t('version:restoredSuccessfully') })
}

/** The actions of a global with drafts that stand before Payload's own. */
export const globalEndpoints = (slug: DraftedGlobal): Endpoint[] => [
  { path: '/versions/:id', method: 'post', handler: (req) => restoreGlobal(slug, req) },
]
