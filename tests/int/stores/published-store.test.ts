import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { payloadFailureLog } from '#cms/adapters/payload/failure-log.ts'
import { payloadStore } from '#cms/adapters/payload/published-store.ts'
import type { PublishedStore } from '#cms/jobs/ports.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
let store: PublishedStore
beforeAll(async () => {
  hub = await openTestHub()
  store = payloadStore(hub.payload)
})
afterAll(() => hub?.stop())

const stampOf = async (id: string) => (await store.stamps()).find((stamp) => stamp.id === id)?.stamp
const patch = (id: string, body: object, query = '') => hub.call('PATCH', `/api/articles/${id}${query}`, { as: 'editor', body })
const trash = (id: string) => patch(id, { deletedAt: new Date().toISOString() })

describe('stamps', () => {
  it('names what is live and nothing else', async () => {
    const live = await hub.article()
    const draft = await hub.article({ _status: 'draft' })
    const trashed = await hub.article()
    const down = await hub.article()
    await trash(trashed.id)
    await patch(down.id, { _status: 'draft' })
    const stamps = await store.stamps()
    const named = (id: string) => stamps.filter((stamp) => stamp.id === id)
    expect(named(live.id)).toEqual([{ kind: 'articles', id: live.id, stamp: expect.stringMatching(/^\d{4}-.*Z$/) }])
    for (const { id } of [draft, trashed, down]) expect(named(id)).toEqual([])
  })

  it('change with the live text, not with a draft over it', async () => {
    const { id } = await hub.article()
    const first = await stampOf(id)
    await patch(id, { title: 'Only a draft' }, '?draft=true')
    expect(await stampOf(id)).toBe(first)
    await patch(id, { _status: 'published' })
    expect(await stampOf(id)).not.toBe(first)
  })

  it('are those that loading gives', async () => {
    const { id } = await hub.article()
    const [loaded] = await store.load('articles', [id])
    expect(loaded).toMatchObject({ state: 'published', stamp: await stampOf(id) })
  })
})

describe('load', () => {
  it('answers each name once: the text that readers see, or that there is none', async () => {
    const live = await hub.article({ title: 'Live text' })
    await patch(live.id, { title: 'Draft text' }, '?draft=true')
    const draft = await hub.article({ _status: 'draft' })
    const trashed = await hub.article()
    await trash(trashed.id)
    const answers = await store.load('articles', [live.id, draft.id, trashed.id, 'unknown'])
    expect(answers).toHaveLength(4)
    const by = new Map(answers.map((answer) => [answer.state === 'published' ? answer.document.id : answer.id, answer]))
    expect(by.get(live.id)).toMatchObject({ state: 'published', document: { kind: 'articles', value: { title: 'Live text' } } })
    for (const id of [draft.id, trashed.id, 'unknown']) expect(by.get(id)).toEqual({ state: 'unpublished', kind: 'articles', id })
  })

  it('gives more documents than fit into one statement', async () => {
    const { id } = await hub.article()
    const answers = await store.load('articles', [...Array.from({ length: 1100 }, (_, i) => `none-${i}`), id])
    expect(answers).toHaveLength(1101)
    expect(answers.filter(({ state }) => state === 'published')).toHaveLength(1)
  })

  it('names the field of a document that the site cannot show', async () => {
    const { id } = await hub.article()
    await hub.payload.db.updateOne({ collection: 'articles', id, data: { title: '' } })
    const [answer] = await store.load('articles', [id])
    expect(answer).toMatchObject({ state: 'unreadable', kind: 'articles', id, field: 'title', message: expect.stringContaining('title') })
    expect(await stampOf(id), 'it is still meant to be live').toBeDefined()
  })

  it('gives every kind its own shape', async () => {
    const [topic, helpline, page, claim] = [await hub.topic(), await hub.helpline(), await hub.page(), await hub.claim()]
    expect(await store.load('topics', [topic.id])).toMatchObject([{ document: { kind: 'topics', value: { slug: topic.slug } } }])
    expect(await store.load('helplines', [helpline.id])).toMatchObject([{ document: { kind: 'helplines', value: { phone: '0800 1111' } } }])
    expect(await store.load('pages', [page.id])).toMatchObject([{ document: { kind: 'pages', value: { title: 'About us' } } }])
    expect(await store.load('claims', [claim.id])).toMatchObject([{ document: { kind: 'claims', value: { asOf: '2026-03-31' } } }])
  })

  it('gives the settings once they are published, and the alert while it is on', async () => {
    expect(await store.load('settings', ['settings'])).toEqual([{ state: 'unpublished', kind: 'settings', id: 'settings' }])
    await hub.settings()
    expect(await store.load('settings', ['settings'])).toMatchObject([{ state: 'published', document: { value: { shortName: 'ESCB' } } }])
    const alert = { _status: 'published', isOn: true, tone: 'urgent', title: 'Schools are closed', message: 'Because of snow.' }
    expect((await hub.call('POST', '/api/globals/alert', { as: 'editor', body: alert })).status).toBe(200)
    expect(await store.load('alert', ['alert'])).toMatchObject([{ state: 'published', document: { value: { tone: 'urgent' } } }])
    await hub.call('POST', '/api/globals/alert', { as: 'editor', body: { ...alert, isOn: false } })
    expect(await store.load('alert', ['alert'])).toMatchObject([{ state: 'unpublished' }])
  })
})

describe('the change record', () => {
  beforeEach(async () => void (await store.settleChanges((await store.pendingChanges()).map(({ changeId }) => changeId))))
  const pending = async () => (await store.pendingChanges()).map(({ kind, id }) => `${kind} ${id}`)

  const cases: Record<string, (id: string) => Promise<unknown>> = {
    'a publish': (id) => patch(id, { _status: 'published' }),
    'a plain change': (id) => patch(id, { summary: 'Another.' }),
    'a change of many': (id) => hub.call('PATCH', `/api/articles?where[id][equals]=${id}`, { as: 'editor', body: { summary: 'Another.' } }),
    'taking it down': (id) => hub.call('POST', `/api/articles/${id}/unpublish`, { as: 'editor', body: { reason: 'Wrong.' } }),
    'a move to the trash': trash,
    'a way back from the trash': async (id) => {
      await trash(id)
      await store.settleChanges((await store.pendingChanges()).map(({ changeId }) => changeId))
      await patch(id, { deletedAt: null }, '?trash=true')
    },
    'deleting it': (id) => hub.call('DELETE', `/api/articles/${id}`, { as: 'editor' }),
    'deleting many': (id) => hub.call('DELETE', `/api/articles?where[id][equals]=${id}`, { as: 'editor' }),
    'restoring a version': async (id) => {
      const { docs } = await hub.payload.findVersions({ collection: 'articles', where: { parent: { equals: id } }, depth: 0 })
      await hub.call('POST', `/api/articles/versions/${docs[0]!.id}`, { as: 'editor' })
    },
  }
  it.each(Object.keys(cases))('has a line after %s', async (name) => {
    const { id } = await hub.article()
    await store.settleChanges((await store.pendingChanges()).map(({ changeId }) => changeId))
    await cases[name]!(id)
    expect(await pending()).toContain(`articles ${id}`)
  })

  it('has a line after creating, for every kind, for redirects and for settings', async () => {
    const made = {
      articles: await hub.article(),
      pages: await hub.page(),
      topics: await hub.topic(),
      helplines: await hub.helpline(),
      claims: await hub.claim(),
    }
    const redirect = await hub.payload.create({ collection: 'redirects', data: { from: '/here/', to: '/there/' } })
    await hub.settings()
    const lines = await pending()
    for (const [kind, { id }] of Object.entries(made)) expect(lines).toContain(`${kind} ${id}`)
    expect(lines).toContain(`redirects ${redirect.id}`)
    expect(lines).toContain('settings settings')
    await hub.payload.delete({ collection: 'redirects', id: redirect.id })
    expect((await pending()).filter((line) => line === `redirects ${redirect.id}`)).toHaveLength(2)
  })

  it('loses the lines that are settled and no others, and passes over unknown ones', async () => {
    const [one, two] = [await hub.page(), await hub.page()]
    const lines = await store.pendingChanges()
    await store.settleChanges([...lines.filter(({ id }) => id === one.id).map(({ changeId }) => changeId), 'unknown'])
    const left = await pending()
    expect(left).toContain(`pages ${two.id}`)
    expect(left).not.toContain(`pages ${one.id}`)
    await store.settleChanges([])
    expect(await pending()).toEqual(left)
  })

  it('gives the oldest line first', async () => {
    const made = [await hub.page(), await hub.page(), await hub.page()]
    const order = (await store.pendingChanges()).filter(({ kind }) => kind === 'pages').map(({ id }) => id)
    expect(order).toEqual(made.map(({ id }) => id))
  })
})

describe('the failure log', () => {
  it('keeps one entry a subject, the latest, until it is cleared', async () => {
    const log = payloadFailureLog(hub.payload)
    const { id } = await hub.article()
    const document = { document: { kind: 'articles' as const, id } }
    const home = { path: '/' }
    await log.report({ subject: document, field: 'body', message: 'A picture is missing.' })
    await log.report({ subject: document, message: 'The title is empty.' })
    await log.report({ subject: home, message: 'The template is broken.' })
    expect(await log.open()).toEqual(expect.arrayContaining([document, home]))
    expect(await log.open()).toHaveLength(2)
    const { body } = await hub.call('GET', `/api/articles/${id}/standing`, { as: 'author' })
    expect(body).toMatchObject({ standing: 'failed', failure: { message: 'The title is empty.' } })
    await log.clear(document)
    await log.clear(document)
    expect(await log.open()).toEqual([home])
  })
})
