import { Forbidden, type PayloadRequest } from 'payload'
import { mayPublish, mayWrite } from '#cms/domain/access/roles.ts'
import { personOf } from '#cms/access/person.ts'
import { pathOf } from '#cms/domain/publishing/paths.ts'
import { standingInWords, standingOf, type StandingFacts } from '#cms/domain/publishing/standing.ts'
import { latestOf, liveOf } from './latest.ts'

async function failureOf(req: PayloadRequest, collection: string, id: string): Promise<StandingFacts['failure']> {
  const { docs } = await req.payload.find({
    collection: 'render-failures',
    where: { and: [{ kind: { equals: collection } }, { document: { equals: id } }] },
    limit: 1,
    depth: 0,
    req,
  })
  return docs[0] && { field: docs[0].field ?? undefined, message: docs[0].message }
}

async function schedulesOf(req: PayloadRequest, collection: string, id: string): Promise<StandingFacts['schedules']> {
  const { docs } = await req.payload.find({
    collection: 'schedules',
    where: {
      and: [{ 'document.value': { equals: id } }, { 'document.relationTo': { equals: collection } }, { state: { equals: 'waiting' } }],
    },
    sort: 'at',
    depth: 0,
    req,
  })
  return docs.map(({ action, at }) => ({ action, at }))
}

/** `GET /api/<collection>/:id/standing`: where a document stands, for the panel on top of its form. */
export async function documentStanding({
  collection,
  id,
  req,
}: {
  collection: string
  id: string
  req: PayloadRequest
}): Promise<Response> {
  const person = personOf(req)
  if (!mayWrite(person)) throw new Forbidden(req.t)
  const latest = await latestOf(req, collection, id)
  const live = await liveOf(req, collection, id)
  const facts: StandingFacts = {
    isLive: live !== null && !latest.deletedAt,
    hasNewerDraft: latest._status === 'draft',
    isWaiting: latest.isWaiting === true && latest._status === 'draft',
    isTrashed: Boolean(latest.deletedAt),
    failure: await failureOf(req, collection, id),
    schedules: await schedulesOf(req, collection, id),
  }
  return Response.json({
    standing: standingOf(facts),
    words: standingInWords(facts),
    ...facts,
    path: live ? pathOf(collection, String(live.slug)) : null,
    maySchedule: mayPublish(person),
    mayPreview: pathOf(collection, 'any') !== null,
  })
}
