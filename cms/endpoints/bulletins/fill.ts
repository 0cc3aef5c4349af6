import type { PayloadRequest } from 'payload'
import { idOf, type Raw } from '#cms/domain/published/raw.ts'
import { newSince, type NewItem } from '#cms/domain/bulletin/new-since.ts'
import { newId } from '#cms/fields/id.ts'
import { conflict } from '../publishing/request.ts'
import { issueOf } from './facts.ts'
import { bulletinOf, onlyWriters, type Ask } from './requests.ts'
import { officerTools } from './tools.ts'

const dayMs = 24 * 60 * 60 * 1000
/** How far back a first issue looks. */
const firstIssueDays = 60

const headings = { article: 'New on the site', document: 'Reports and guidance', event: 'Training and events' } as const

const listsOf = (raw: Raw) => ((raw.editions as Raw[] | undefined) ?? []).flatMap(({ list }) => idOf(list) ?? [])

/** When an issue last began to go to any of these lists; for lists without one, sixty days ago. */
async function lastIssueAt(req: PayloadRequest, lists: readonly string[], now: Date): Promise<Date> {
  const { docs } = await req.payload.find({
    collection: 'sendings',
    where: { and: [{ kind: { equals: 'issue' } }, { startedAt: { exists: true } }] },
    sort: '-at',
    limit: 100,
    depth: 0,
  })
  const last = docs.find((sending) => (sending.lists as string[]).some((list) => lists.includes(list)))
  return last?.startedAt ? new Date(last.startedAt) : new Date(now.getTime() - firstIssueDays * dayMs)
}

/** The sections with the new items after those that stand there; a section is made for kinds that have none. */
function sectionsWith(raw: Raw, items: readonly NewItem[]): Raw[] {
  const sections = structuredClone((raw.sections as Raw[] | undefined) ?? [])
  for (const [kind, ofKind] of Map.groupBy(items, (item) => item.kind)) {
    const blocks = ofKind.map(({ document }) => ({ id: newId(), blockType: kind, document }))
    const section = sections.find(({ title }) => title === headings[kind])
    if (section) section.items = [...((section.items as Raw[] | undefined) ?? []), ...blocks]
    else sections.push({ id: newId(), title: headings[kind], items: blocks })
  }
  return sections
}

/** `POST /api/bulletins/:id/fill`: adds what came on the site since the last issue to these lists and does not stand in it yet. */
export async function fillBulletin({ id, req }: Ask): Promise<Response> {
  onlyWriters(req)
  const raw = await bulletinOf({ id, req })
  if (raw.deletedAt) throw conflict('This bulletin is in the trash. Take it out of the trash first.')
  if (await issueOf(req, id)) throw conflict('This bulletin has been sent or scheduled. Begin a new one for what is new.')
  const { clock, content } = officerTools(req)
  const standing = new Set(
    ((raw.sections as Raw[] | undefined) ?? []).flatMap(({ items }) =>
      ((items as Raw[] | undefined) ?? []).map((item) => `${String(item.blockType)} ${idOf(item.document)}`),
    ),
  )
  const since = await lastIssueAt(req, listsOf(raw), clock.now())
  const items = newSince(content(), since).filter(({ kind, document }) => !standing.has(`${kind} ${document}`))
  if (items.length === 0)
    return Response.json({ added: 0, message: 'Nothing came on the site since the last issue that is not here already.' })
  await req.payload.update({
    collection: 'bulletins',
    id,
    data: { sections: sectionsWith(raw, items) } as never,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return Response.json({
    added: items.length,
    message: `${items.length} added. Put them in order, and take out what is not for these readers.`,
  })
}
