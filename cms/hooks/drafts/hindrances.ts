import type { PayloadRequest, Where } from 'payload'
import { allBlocks } from '#cms/domain/body/all-blocks.ts'
import { mentionsOf } from '#cms/domain/body/mentions.ts'
import { hindranceOf } from '#cms/domain/picture/hindrance-of.ts'
import { pictureOf } from '#cms/domain/picture/picture-of.ts'
import { idsOf, type Raw } from '#cms/domain/published/raw.ts'
import { hasLapsed } from '#cms/domain/publishing/lapsed-facts.ts'

/** What a document shows that is kept elsewhere. */
type Shown = Parameters<typeof allBlocks>[0] & { helplines?: string[] }

/** What keeps a person from publishing: a record that the document shows, with what to do about it. */
export interface Hindrance {
  field: string
  message: string
}

async function ofHelplines(req: PayloadRequest, ids: string[], now: Date): Promise<Hindrance[]> {
  if (ids.length === 0) return []
  const where: Where = { and: [{ id: { in: ids } }, { _status: { equals: 'published' } }] }
  const { docs } = await req.payload.find({ collection: 'helplines', where, depth: 0, pagination: false, req })
  const lapsed = docs.filter(({ checkedOn }) => hasLapsed(checkedOn, now)).map(({ name }) => name)
  if (lapsed.length === 0) return []
  const message = `Not checked for over 180 days: ${lapsed.join(', ')}. Open each under Help lines, check the number, set “Last checked on” and publish it; then publish this.`
  return [{ field: 'helplines', message }]
}

async function ofPictures(req: PayloadRequest, ids: string[], now: Date): Promise<Hindrance[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({ collection: 'media', where: { id: { in: ids } }, depth: 0, pagination: false, req })
  const hindrances = ids.map((id) => {
    const doc = docs.find((candidate) => candidate.id === id)
    if (!doc) return 'A picture of this text is no longer in the library. Choose another.'
    const picture = pictureOf(doc as unknown as Raw)
    return picture.ok
      ? hindranceOf(picture.value, now)
      : `The picture “${doc.alt ?? doc.id}” is not ready: open it and complete what is missing.`
  })
  return hindrances.flatMap((message) => (message ? [{ field: 'body', message }] : []))
}

/** Records that a document shows and that must not go live as they are: help lines past their check date (promise 15), pictures without consent. */
export async function hindrancesOf(req: PayloadRequest, shown: Shown, now: Date): Promise<Hindrance[]> {
  const mentions = mentionsOf(allBlocks(shown))
  const helplines = [...new Set([...idsOf(shown.helplines), ...mentions.helplines])]
  return [...(await ofHelplines(req, helplines, now)), ...(await ofPictures(req, mentions.media, now))]
}
