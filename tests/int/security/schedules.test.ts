import { afterAll, beforeAll, expect, it } from 'vitest'
import { payloadScheduleStore } from '#cms/adapters/payload/schedule-store.ts'
import { runSchedules } from '#cms/jobs/run-schedules/run-schedules.ts'
import { faultsOf } from '#tests/support/hub/answer.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

const hour = 60 * 60 * 1000
const schedule = (id: string) =>
  hub.call('POST', '/api/schedules', {
    as: 'editor',
    body: { document: { relationTo: 'articles', value: id }, action: 'publish', at: new Date(Date.now() + hour).toISOString() },
  })
const autosave = (id: string, title: string) =>
  hub.call('PATCH', `/api/articles/${id}?draft=true&autosave=true`, { as: 'author', body: { title } })

it('an author’s autosave after the scheduling does not go live with the text that was scheduled', async () => {
  const { topics } = await hub.article()
  const body = { ...(await draftOf(topics as string[])) }
  const { id } = (await hub.call('POST', '/api/articles?draft=true', { as: 'author', body })).body.doc
  await autosave(id, 'What the editor saw')
  expect((await schedule(id)).status).toBe(201)
  for (const title of ['Smuggled', 'Smuggled again']) expect((await autosave(id, title)).status).toBe(200)

  await runSchedules(payloadScheduleStore(hub.payload), new Date(Date.now() + 2 * hour))
  expect(await hub.payload.findByID({ collection: 'articles', id, depth: 0 })).toMatchObject({
    title: 'What the editor saw',
    _status: 'published',
  })
  expect((await hub.payload.findByID({ collection: 'articles', id, depth: 0, draft: true })).title).toBe('Smuggled again')
})

it('a page with a help line past its check date cannot be scheduled any more than published', async () => {
  const lapsed = await hub.helpline({ name: 'Old line', checkedOn: '2025-01-01T12:00:00.000Z' })
  const { id } = await hub.article({ _status: 'draft', helplines: [lapsed.id] })
  expect((await hub.call('POST', `/api/articles/${id}/publish`, { as: 'editor', body: {} })).status).toBe(400)
  const answer = await schedule(id)
  expect(answer.status).toBe(400)
  expect(faultsOf(answer)).toEqual([expect.stringMatching(/^document: Not checked for over 180 days: Old line/)])
})

it('what is no kind of content, and what is no version, is refused by name', async () => {
  const { id } = await hub.article()
  const ask = (values: object) =>
    hub.call('POST', '/api/schedules', {
      as: 'editor',
      body: {
        document: { relationTo: 'articles', value: id },
        action: 'publish',
        at: new Date(Date.now() + hour).toISOString(),
        ...values,
      },
    })
  const person = await hub.shared('editor')
  expect(faultsOf(await ask({ document: { relationTo: 'users', value: person.id } }))).toEqual([expect.stringMatching(/^document: /)])
  expect(faultsOf(await ask({ version: { like: '%' } }))).toEqual([expect.stringMatching(/^version: /)])
})

async function draftOf(topics: string[]) {
  const { body } = await hub.article()
  return {
    title: 'Begun',
    slug: `begun-${Date.now()}`,
    summary: 'A summary.',
    audience: ['parents'],
    topics,
    body,
    reviewBy: new Date(Date.now() + 300 * 24 * hour).toISOString(),
  }
}
