import { createHash, randomBytes } from 'node:crypto'
import { APIError, Forbidden, type Endpoint } from 'payload'
import { env } from '#cms/env.ts'
import { mayWrite } from '#cms/domain/access/roles.ts'
import { personOf } from '#cms/access/person.ts'
import { bodyOf } from './publishing/request.ts'
import { latestOf } from './publishing/latest.ts'

/** Days that a preview link works unless another number is asked for. */
const usualDays = 7

/** The form in which a link is kept: whoever reads the database cannot open it. */
export const digestOfLink = (token: string): string => createHash('sha256').update(token).digest('hex')

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
        const token = randomBytes(24).toString('base64url')
        const expiresAt = new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString()
        await req.payload.create({
          collection: 'preview-links',
          data: {
            label: String(doc.title ?? doc.name ?? doc.statement ?? 'Untitled').slice(0, 200),
            kind: collection,
            document: id,
            digest: digestOfLink(token),
            expiresAt,
            person: req.user!.id as string,
          },
          req,
          depth: 0,
        })
        return Response.json({ url: `${env().siteUrl}/preview/link/${token}`, expiresAt })
      },
    },
  ]
}
