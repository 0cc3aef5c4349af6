import type { PayloadRequest } from 'payload'
import { fromLexical } from '#cms/domain/body/from-lexical.ts'
import { mentionsOf } from '#cms/domain/body/mentions.ts'
import { pathOf } from '#cms/domain/publishing/paths.ts'
import type { LiveUse, LiveUsesOf } from './refuse-removal.ts'

/** How many documents are looked through at a time. */
const batch = 200

async function usesIn(req: PayloadRequest, collection: 'articles' | 'pages', pictureId: string): Promise<LiveUse[]> {
  const uses: LiveUse[] = []
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await req.payload.find({
      collection,
      where: { _status: { equals: 'published' } },
      select: { title: true, slug: true, body: true },
      sort: 'id',
      limit: batch,
      page,
      depth: 0,
      req,
    })
    for (const { title, slug, body } of docs)
      if (mentionsOf(fromLexical(body).blocks).media.includes(pictureId)) uses.push({ title, path: pathOf(collection, slug) ?? '' })
    if (!hasNextPage) return uses
  }
}

/** Looks through what is live for pages that show a picture. Both stores keep bodies as a whole, so they are read here. */
export const liveUsesOf: LiveUsesOf = async (req, pictureId) => [
  ...(await usesIn(req, 'articles', pictureId)),
  ...(await usesIn(req, 'pages', pictureId)),
]
