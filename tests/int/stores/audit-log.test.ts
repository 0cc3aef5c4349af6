import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valid } from '#tests/support/hub/documents.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

const entries = async (document: string) =>
  (await hub.payload.find({ collection: 'audit-log', where: { document: { equals: document } }, sort: 'at', pagination: false, depth: 0 }))
    .docs
const actions = async (document: string) => (await entries(document)).map(({ action }) => action)
const patch = (id: string, body: object, query = '') => hub.call('PATCH', `/api/articles/${id}${query}`, { as: 'editor', body })

describe('the audit log', () => {
  it('tells the life of a document, with who did it and why', async () => {
    const editor = await hub.shared('editor')
    const { body } = await hub.call('POST', '/api/articles?draft=true', { as: editor, body: { title: 'Secret plans', _status: 'draft' } })
    const { id } = body.doc
    const topics = [(await hub.topic()).id]
    const { title: _, ...rest } = valid.articles({ topics })
    await patch(id, { ...rest, _status: 'published' })
    await patch(id, { title: 'Secret draft' }, '?draft=true')
    await hub.call('POST', `/api/articles/${id}/publish`, { as: editor })
    await hub.call('POST', `/api/articles/${id}/unpublish`, { as: editor, body: { reason: 'The number is wrong.' } })
    await patch(id, { deletedAt: new Date().toISOString() })
    await patch(id, { deletedAt: null }, '?trash=true')
    await hub.call('DELETE', `/api/articles/${id}`, { as: editor })

    const log = await entries(id)
    expect(log.map(({ action }) => action)).toEqual([
      'created',
      'published',
      'published',
      'taken down',
      'moved to trash',
      'taken from trash',
      'deleted for good',
    ])
    for (const { person, subject } of log) expect([person, subject]).toEqual([editor.id, 'articles'])
    expect(log.find(({ action }) => action === 'taken down')?.reason).toBe('The number is wrong.')
    expect(JSON.stringify(log), 'it never holds content').not.toContain('Secret')
  })

  it('says nothing of drafts saved over drafts', async () => {
    const { id } = await hub.article({ _status: 'draft' })
    for (let n = 0; n < 3; n += 1) await patch(id, { title: `Version ${n}` }, '?draft=true&autosave=true')
    expect(await actions(id)).toEqual(['created'])
  })

  it('does not say that a page was taken down when a draft was begun', async () => {
    const { id } = await hub.article()
    await patch(id, { title: 'A draft' }, '?draft=true')
    expect(await actions(id)).not.toContainEqual(expect.stringContaining('down'))
  })

  it('says that a page was taken down whichever route took it', async () => {
    const { id } = await hub.article()
    await patch(id, { _status: 'draft' })
    expect((await actions(id)).at(-1)).toBe('taken down')
  })

  it('tells what is done to people, settings, redirects and schedules', async () => {
    const person = await hub.person('author')
    await hub.call('PATCH', `/api/users/${person.id}`, { as: 'admin', body: { role: 'editor' } })
    await hub.call('DELETE', `/api/users/${person.id}`, { as: 'admin' })
    expect(await actions(person.id)).toEqual(expect.arrayContaining(['created', 'changed', 'deleted for good']))
    expect(JSON.stringify(await entries(person.id)), 'no address').not.toContain('@')
    await hub.settings()
    expect(await actions('site-settings')).toContain('published')
    const redirect = await hub.payload.create({ collection: 'redirects', data: { from: '/gone/', to: '/' } })
    expect(await actions(redirect.id)).toContain('created')
  })

  it('is not filled by signing in', async () => {
    const person = await hub.person('author')
    const before = (await entries(person.id)).length
    await hub.call('POST', '/api/users/login', { body: { email: person.email, password: person.password } })
    await hub.call('POST', '/api/users/login', { body: { email: person.email, password: 'wrong password here' } })
    expect((await entries(person.id)).length).toBe(before)
  })
})
