import { NotFound, type PayloadRequest } from 'payload'
import { eraseAddress } from '#cms/adapters/subscribers/erase.ts'
import { audit } from '#cms/hooks/audit.ts'
import { bodyOf } from '../publishing/request.ts'
import { onlyPublishers, textField, wrongField } from '../bulletins/requests.ts'

/** The fewest characters that say why somebody is erased. */
const leastReason = 5

/** `POST /api/subscribers/:id/erase { reason }`: forgets somebody for good. The reason is kept, so it must not name them. */
export async function eraseSubscriber(req: PayloadRequest): Promise<Response> {
  onlyPublishers(req)
  const id = String(req.routeParams?.id)
  const reason = textField(await bodyOf(req), 'reason', 'say in a few words why, without naming the person.')
  if (reason.length < leastReason || reason.length > 500) throw wrongField('reason: write 5 to 500 characters, without naming the person.')
  const subscriber = await req.payload.findByID({ collection: 'subscribers', id, depth: 0, disableErrors: true })
  if (!subscriber) throw new NotFound(req.t)
  const names = [subscriber.address, subscriber.name?.trim().toLowerCase()]
  if (names.some((name) => name && reason.toLowerCase().includes(name)))
    throw wrongField('reason: leave address and name out. This log is kept.')
  const erased = await eraseAddress(req.payload, subscriber.addressHash, { route: 'officer', now: new Date() })
  await audit(req, { action: 'erased a subscriber', subject: 'subscribers', document: id, reason })
  return Response.json(erased)
}
