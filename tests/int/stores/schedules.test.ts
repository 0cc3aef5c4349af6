import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { payloadScheduleStore } from '#cms/adapters/payload/schedule-store.ts'
import { runSchedules } from '#cms/jobs/run-schedules/run-schedules.ts'
import { faultsOf } from '#tests/support/hub/answer.ts'
import type { TestPerson } from '#tests/support/hub/people.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

const hour = 60 * 60 * 1000
const inHours = (hours: number) => new Date(Date.now() + hours * hour)
const run = (at: Date) => runSchedules(payloadScheduleStore(hub.payload), at)
const inDb = (id: string) => hub.payload.findByID({ collection: 'articles', id, depth: 0, trash: true })
const newest = (id: string) => hub.payload.findByID({ collection: 'articles', id, depth: 0, draft: true })
const stateOf = async (id: string) => {
  const { state, outcome } = await hub.payload.findByID({ collection: 'schedules', id, depth: 0 })
  return [state, outcome]
}
const saveDraft = (id: string, title: string) => hub.call('PATCH', `/api/articles/${id}?draft=true`, { as: 'editor', body: { title } })

function ask(documentId: string, values: object = {}, as: 'editor' | TestPerson = 'editor') {
  const document = { relationTo: 'articles', value: documentId }
  return hub.call('POST', '/api/schedules', { as, body: { document, action: 'publish', at: inHours(1).toISOString(), ...values } })
}
async function schedule(documentId: string, values: object = {}, as: 'editor' | TestPerson = 'editor'): Promise<string> {
  const answer = await ask(documentId, values, as)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.doc.id
}

describe('a scheduled publish', () => {
  it('waits for its time, then puts live exactly the version that was there when it was set', async () => {
    const { id } = await hub.article({ title: 'As scheduled', _status: 'draft' })
    const scheduled = await schedule(id)
    await saveDraft(id, 'Edited later')
    expect(await run(new Date())).toBe(0)
    expect((await inDb(id))._status).toBe('draft')

    expect(await run(inHours(2))).toBe(1)
    expect(await inDb(id)).toMatchObject({ title: 'As scheduled', _status: 'published' })
    expect(await newest(id)).toMatchObject({ title: 'Edited later', _status: 'draft' })
    expect(await stateOf(scheduled)).toEqual(['done', 'Went live.'])
    const { document, version } = await hub.payload.findByID({ collection: 'schedules', id: scheduled, depth: 0 })
    expect([document, version]).toEqual([{ relationTo: 'articles', value: id }, expect.any(String)])
  })

  it('takes an older version when that is the one chosen', async () => {
    const { id } = await hub.article({ title: 'Older', _status: 'draft' })
    await saveDraft(id, 'Newer')
    const { docs } = await hub.payload.findVersions({ collection: 'articles', where: { parent: { equals: id } }, depth: 0 })
    await schedule(id, { version: docs.find(({ version }) => version.title === 'Older')!.id })
    await run(inHours(2))
    expect(await inDb(id)).toMatchObject({ title: 'Older', _status: 'published' })
  })

  it('leaves the page live over a newer draft when a live text is scheduled again', async () => {
    const { id } = await hub.article({ title: 'Live' })
    await saveDraft(id, 'For Monday')
    await schedule(id)
    await saveDraft(id, 'For Tuesday')
    await run(inHours(2))
    expect(await inDb(id)).toMatchObject({ title: 'For Monday', _status: 'published' })
    expect(await newest(id)).toMatchObject({ title: 'For Tuesday', _status: 'draft' })
  })

  it('is carried out late when the hub was off', async () => {
    const { id } = await hub.article({ _status: 'draft' })
    await schedule(id)
    expect(await run(inHours(24 * 30))).toBe(1)
    expect((await inDb(id))._status).toBe('published')
  })

  it('is carried out once by many workers', async () => {
    const { id } = await hub.article({ _status: 'draft' })
    await schedule(id)
    const counts = await Promise.all(Array.from({ length: 6 }, () => run(inHours(2))))
    expect(counts.reduce((sum, n) => sum + n)).toBe(1)
    expect(await run(inHours(3))).toBe(0)
  })

  it('that a worker died over is carried out by another', async () => {
    const { id } = await hub.article({ _status: 'draft' })
    const scheduled = await schedule(id)
    await hub.payload.create({ collection: 'job-claims', data: { id: `schedule:${scheduled}`, at: inHours(1).toISOString() } })
    expect(await run(inHours(1.01)), 'another worker seems to be at it').toBe(0)
    expect(await run(inHours(2))).toBe(1)
    expect((await inDb(id))._status).toBe('published')
  })
})

describe('a scheduled end', () => {
  it('takes the page down and keeps its text', async () => {
    const { id } = await hub.article({ title: 'Until Friday' })
    const scheduled = await schedule(id, { action: 'unpublish' })
    await run(inHours(2))
    expect(await inDb(id)).toMatchObject({ title: 'Until Friday', _status: 'draft' })
    expect(await stateOf(scheduled)).toEqual(['done', 'Taken down.'])
  })

  it('keeps a draft that was begun meanwhile', async () => {
    const { id } = await hub.article({ title: 'Until Friday' })
    await schedule(id, { action: 'unpublish' })
    await saveDraft(id, 'For next year')
    await run(inHours(2))
    expect((await inDb(id))._status).toBe('draft')
    expect((await newest(id)).title).toBe('For next year')
  })
})

describe('a schedule that cannot be carried out', () => {
  it('says why when the person may no longer publish, or is gone', async () => {
    for (const end of ['lose the role', 'leave'] as const) {
      const person = await hub.person('editor')
      const { id } = await hub.article({ _status: 'draft' })
      const scheduled = await schedule(id, {}, person)
      if (end === 'leave') await hub.payload.delete({ collection: 'users', id: person.id })
      else await hub.payload.update({ collection: 'users', id: person.id, data: { role: 'author' } })
      await run(inHours(2))
      expect(await stateOf(scheduled)).toEqual(['refused', expect.stringContaining('may no longer publish')])
      expect((await inDb(id))._status).toBe('draft')
    }
  })

  it('says why when the document is in the trash or gone', async () => {
    const trashed = await hub.article({ _status: 'draft' })
    const gone = await hub.article({ _status: 'draft' })
    const [first, second] = [await schedule(trashed.id), await schedule(gone.id)]
    await hub.payload.update({ collection: 'articles', id: trashed.id, data: { deletedAt: new Date().toISOString() } })
    await hub.payload.delete({ collection: 'articles', id: gone.id })
    await run(inHours(2))
    expect(await stateOf(first)).toEqual(['refused', expect.stringContaining('in the trash')])
    expect(await stateOf(second)).toEqual(['refused', expect.stringMatching(/is gone/)])
    expect((await inDb(trashed.id))._status).toBe('draft')
  })

  it('says which fields are missing when the site could not show the version', async () => {
    const { body } = await hub.call('POST', '/api/articles?draft=true', { as: 'editor', body: { title: 'Not finished', _status: 'draft' } })
    const scheduled = await schedule(body.doc.id)
    await run(inHours(2))
    const [state, outcome] = await stateOf(scheduled)
    expect(state).toBe('refused')
    expect(outcome).toMatch(/summary/i)
    expect((await inDb(body.doc.id))._status).toBe('draft')
  })
})

describe('setting a schedule', () => {
  it('names the field that is wrong', async () => {
    const { id } = await hub.article()
    expect(faultsOf(await ask(id, { at: new Date(Date.now() - hour).toISOString() }))).toEqual([
      expect.stringMatching(/^at: .*still to come/),
    ])
    expect(faultsOf(await ask(id, { version: 'no-such-version' }))).toEqual([expect.stringMatching(/^version: /)])
    expect(faultsOf(await ask('no-such-article'))).toEqual([expect.stringMatching(/^document: /)])
  })

  it('does not take a version of another document', async () => {
    const [one, other] = [await hub.article(), await hub.article()]
    const { docs } = await hub.payload.findVersions({ collection: 'articles', where: { parent: { equals: other.id } }, depth: 0 })
    expect(faultsOf(await ask(one.id, { version: docs[0]!.id }))).toEqual([expect.stringMatching(/^version: /)])
  })

  it('notes who did it whatever the request says, and starts as waiting', async () => {
    const { id } = await hub.article()
    const admin = await hub.shared('admin')
    const scheduled = await schedule(id, { person: admin.id, state: 'done', outcome: 'Went live.' })
    const { person, state, outcome } = await hub.payload.findByID({ collection: 'schedules', id: scheduled, depth: 0 })
    expect([person, state, outcome]).toEqual([(await hub.shared('editor')).id, 'waiting', null])
  })
})

describe('changing a schedule', () => {
  it('can only cancel it, and a cancelled one is never carried out', async () => {
    const { id } = await hub.article({ _status: 'draft' })
    const scheduled = await schedule(id)
    const change = (body: object) => hub.call('PATCH', `/api/schedules/${scheduled}`, { as: 'editor', body })
    expect((await change({ at: inHours(5).toISOString() })).status).toBe(409)
    expect((await change({ state: 'done' })).status).toBe(409)
    expect((await change({ state: 'cancelled' })).status).toBe(200)
    expect((await change({ state: 'waiting' })).status).toBe(409)
    await run(inHours(2))
    expect((await stateOf(scheduled))[0]).toBe('cancelled')
    expect((await inDb(id))._status).toBe('draft')
  })
})
