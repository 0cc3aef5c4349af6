import type { PayloadRequest } from 'payload'
import type { Raw } from '#cms/domain/published/raw.ts'
import { changedFields } from '#cms/domain/publishing/content-of.ts'

/** The fields in which a bulletin differs from what it was when its last approval was stored; none where nobody has approved it. */
export async function changesSince(req: PayloadRequest, raw: Raw, approvedAt: string | undefined): Promise<string[]> {
  if (approvedAt === undefined) return []
  const { docs } = await req.payload.findVersions({
    collection: 'bulletins',
    where: { and: [{ parent: { equals: raw.id } }, { updatedAt: { less_than_equal: approvedAt } }] },
    sort: '-updatedAt',
    limit: 1,
    depth: 0,
  })
  const approved = docs[0]?.version as Raw | undefined
  if (!approved) return []
  return changedFields({ ...approved, id: raw.id }, raw).filter((field) => field !== 'lastEditor')
}
