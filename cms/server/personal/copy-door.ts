import { bulletinCopySchema } from '#content/schema/bulletin.ts'
import { copyForVariant } from '#cms/domain/bulletin/copy-for-variant.ts'
import { listsOfVariant, variantOf } from '#cms/domain/bulletin/variant.ts'
import { findSubscriber, subscriptionsOf, suppressionOf } from '#cms/adapters/subscribers/rows.ts'
import type { Delivery } from '#cms/payload-types.ts'
import { deadLink, type PersonalDoor, type Visit } from './personal-page.ts'

/** The issue or correction that a sending is, or goes back to: the last issue for somebody who came late and what was left over have its text. */
async function issueOf({ desk: { payload } }: Visit<'webCopy'>, sendingId: string) {
  const sending = await payload.findByID({ collection: 'sendings', id: sendingId, depth: 0, disableErrors: true })
  if (!sending || sending.issues) return sending
  const { docs } = await payload.find({
    collection: 'sendings',
    where: {
      and: [{ bulletin: { equals: sending.bulletin } }, { digest: { equals: sending.digest } }, { kind: { in: ['issue', 'correction'] } }],
    },
    limit: 1,
    depth: 0,
  })
  return docs[0] ?? null
}

/**
 * Whether somebody may still read their copy: what went to a list whose issues are not public is for those who are on it, and was sent to
 * them as such. Watched mailboxes are on no list.
 */
async function isStillTheirs({ desk: { payload } }: Visit<'webCopy'>, row: Delivery): Promise<boolean> {
  if (row.isCanary === true) return true
  const lists = listsOfVariant(row.variant)
  const { docs } = await payload.find({
    collection: 'lists',
    where: { id: { in: lists } },
    depth: 0,
    pagination: false,
  })
  const closed = lists.filter((id) => docs.find((list) => list.id === id)?.isPublic !== true)
  if (closed.length === 0) return true
  const subscriber = await findSubscriber(payload, { addressHash: row.addressHash })
  const rows = subscriber ? await subscriptionsOf(payload, subscriber.id) : []
  return closed.every((id) => rows.some(({ list, state }) => list === id && state === 'active'))
}

/** “Read this in your browser”: one recipient's copy, for lists that are not public too. Looking changes nothing. */
export const copyDoor: PersonalDoor<'webCopy'> = {
  purpose: 'webCopy',
  page: '/mail/copy/',
  form: 'copy',
  async show(visit) {
    const { desk, link } = visit
    if (link.expiresAt.getTime() <= desk.now.getTime()) return deadLink('copy-expired')
    const row = await desk.payload.findByID({ collection: 'deliveries', id: link.rowId, depth: 0, disableErrors: true })
    if (!row || (await suppressionOf(desk.payload, row.addressHash)) === 'erased') return deadLink('unknown')
    if (!(await isStillTheirs(visit, row))) return deadLink('left')
    const issue = await issueOf(visit, row.sending)
    const copy = issue && copyForVariant((issue.issues ?? {}) as Parameters<typeof copyForVariant>[0], variantOf(row.variant))
    const read = bulletinCopySchema.safeParse(copy)
    if (!issue || !read.success) return deadLink('unknown')
    return { kind: 'copy', copy: read.data, sentAt: issue.startedAt ?? issue.at, expiresAt: link.expiresAt.toISOString() }
  },
  // The page has no button.
  take: async () => deadLink('unknown'),
}
