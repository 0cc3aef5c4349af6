import type { PayloadRequest } from 'payload'
import { allBlocks } from '#cms/domain/body/all-blocks.ts'
import { mentionsOf } from '#cms/domain/body/mentions.ts'
import { publishedDocument } from '#cms/domain/published/document.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import { pathOf } from '#cms/domain/publishing/paths.ts'
import type { LiveUse, LiveUsesOf } from './refuse-removal.ts'

/** How many documents are looked through at a time. */
const batch = 200

/** Collections whose documents have texts with pictures. */
const withTexts = ['articles', 'pages', 'events', 'documents'] as const

async function usesIn(req: PayloadRequest, collection: (typeof withTexts)[number], pictureId: string): Promise<LiveUse[]> {
  const uses: LiveUse[] = []
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await req.payload.find({
      collection,
      where: { _status: { equals: 'published' } },
      sort: 'id',
      limit: batch,
      page,
      depth: 0,
      req,
    })
    for (const doc of docs) {
      const published = publishedDocument(collection, doc as unknown as Raw)
      const blocks = published?.ok ? allBlocks(published.value as Parameters<typeof allBlocks>[0]) : []
      if (mentionsOf(blocks).media.includes(pictureId)) uses.push({ title: doc.title, path: pathOf(collection, doc.slug) ?? '' })
    }
    if (!hasNextPage) return uses
  }
}

/** Looks through what is live for pages that show a picture. Both stores keep bodies as a whole, so they are read here. */
export const liveUsesOf: LiveUsesOf = async (req, pictureId) => {
  const uses: LiveUse[] = []
  for (const collection of withTexts) uses.push(...(await usesIn(req, collection, pictureId)))
  return uses
}
