import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook, type PayloadRequest } from 'payload'

/** A live page that shows a picture. */
export interface LiveUse {
  title: string
  path: string
}

/** Finds the live pages that show a picture. */
export type LiveUsesOf = (req: PayloadRequest, pictureId: string) => Promise<LiveUse[]>

/** @throws APIError with status 409 that names the pages. */
async function refuseWhileLive(liveUsesOf: LiveUsesOf, req: PayloadRequest, pictureId: string): Promise<void> {
  const uses = await liveUsesOf(req, pictureId)
  if (uses.length === 0) return
  const pages = uses.map(({ title, path }) => `“${title}” (${path})`).join(', ')
  throw new APIError(
    `This picture is live on ${pages}. Take it out there and publish, or take the page down; then remove it here.`,
    409,
    null,
    true,
  )
}

/** Keeps a picture that a live page shows from being deleted. */
export const refuseDeletion =
  (liveUsesOf: LiveUsesOf): CollectionBeforeDeleteHook =>
  async ({ id, req }) =>
    refuseWhileLive(liveUsesOf, req, String(id))

/** Keeps a picture that a live page shows out of the trash. */
export const refuseTrash =
  (liveUsesOf: LiveUsesOf): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    if (data.deletedAt && !originalDoc?.deletedAt && originalDoc) await refuseWhileLive(liveUsesOf, req, String(originalDoc.id))
    return data
  }
