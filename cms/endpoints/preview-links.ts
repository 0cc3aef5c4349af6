import { createHash, randomBytes } from 'node:crypto'
import { APIError, Forbidden, type Endpoint, type PayloadRequest } from 'payload'
import { env } from '#cms/env.ts'
import { mayWrite } from '#cms/domain/access/roles.ts'
import { personOf } from '#cms/access/person.ts'
import { bodyOf } from './publishing/request.ts'
import { latestOf } from './publishing/latest.ts'

/** Days that a preview link works unless another number is asked for. */
const usualDays = 7

/** The form in which a link is kept: whoever reads the database cannot open it. */
export const digestOfLink = (token: string): string => createHash('sha256').update(token).digest('hex')

/** What a preview link is given out for. */
interface LinkWish {
  label: string
  collection: string
  id: string
  days?: number
}

/** Makes a preview link; its address is `/preview/link/<token>`, and pictures stand under it. */
export async function makePreviewLink(
  req: PayloadRequest,
  { label, collection, id, days = usualDays }: LinkWish,
): Promise<{ url: string; expiresAt: string }> {
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString()
  const data = { label: label.slice(0, 200), kind: collection, document: id, digest: digestOfLink(token), expiresAt }
  await req.payload.create({ collection: 'preview-links', data: { ...data, person: req.user!.id as string }, req, depth: 0 })
  return { url: `${env().siteUrl}/preview/link/${token}`, expiresAt }
}

/** `POST /api/<collection>/:id/preview-link { days? }` → `{ url, expiresAt }`: a link that opens this one document's newest draft. */
export function previewLinkEndpoints(collection: string): Endpoint[] {
  return [
    {
      path: '/:id/preview-link',
      method: 'post',
      handler: async (req) => {
        if (!mayWrite(personOf(req))) throw new Forbidden(req.t)
        const id = String(req.routeParams?.id)
        const { days = usualDays } = await bodyOf<{ days?: number }>(req)
        if (!Number.isInteger(days) || days < 1 || days > 90)
          throw new APIError('days: give a whole number from 1 to 90.', 400, undefined, true)
        const doc = await latestOf(req, collection, id)
        const label = String(doc.title ?? doc.name ?? doc.statement ?? 'Untitled')
        return Response.json(await makePreviewLink(req, { label, collection, id, days }))
      },
    },
  ]
}
