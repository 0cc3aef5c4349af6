import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valid } from '#tests/support/hub/documents.ts'
import { faultsOf } from '#tests/support/hub/answer.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openTestHub()
  await hub.settings()
})
afterAll(() => hub?.stop())

const settings = (body: object, as: 'admin' | 'editor' = 'editor') => hub.call('POST', '/api/globals/site-settings', { as, body })
const stored = () => hub.payload.findGlobal({ slug: 'site-settings', depth: 0 })

describe('a change that is not one’s to make is refused, where it was dropped without a word', () => {
  it.each([
    [{ name: 'Kent' }, 'name'],
    [{ contact: { phone: '0300 000 0000' } }, 'contact'],
    [{ brand: { mainColour: '#123456' } }, 'brand.mainColour'],
    [{ exitUrl: 'https://www.example.org/' }, 'exitUrl'],
  ])('an editor’s of the settings: %j', async (values, path) => {
    const before = await stored()
    for (const _status of ['published', 'draft']) {
      const refused = await settings({ ...values, _status })
      expect([refused.status, faultsOf(refused)]).toEqual([
        400,
        [expect.stringMatching(new RegExp(`^${path}: Only an administrator changes`))],
      ])
    }
    expect(await stored()).toEqual(before)
    expect((await settings({ ...values, _status: 'published' }, 'admin')).status).toBe(200)
  })

  it('but a form that sends back all that it was given is taken', async () => {
    const { body } = await hub.call('GET', '/api/globals/site-settings?depth=1', { as: 'editor' })
    const saved = await settings({ ...body, home: { ...body.home, title: 'By an editor' }, _status: 'published' })
    expect([saved.status, (await stored()).home?.title]).toEqual([200, 'By an editor'])
  })

  it('and an editor restores older settings, in which what is an administrator’s stays as it is', async () => {
    await settings({ name: 'Another name', home: { title: 'Another title' }, _status: 'published' }, 'admin')
    const { docs } = await hub.payload.findGlobalVersions({ slug: 'site-settings', sort: '-updatedAt', limit: 5, depth: 0 })
    const older = docs.find(({ version }) => (version as { home?: { title?: string } }).home?.title === 'By an editor')!
    const restored = await hub.call('POST', `/api/globals/site-settings/versions/${older.id}`, { as: 'editor' })
    expect(restored.status).toBe(200)
    expect(await stored()).toMatchObject({ name: 'Another name', home: { title: 'By an editor' } })
  })

  it('one’s own role, and who began a document', async () => {
    const author = await hub.person('author')
    const role = await hub.call('PATCH', `/api/users/${author.id}`, { as: author, body: { role: 'editor' } })
    expect([role.status, faultsOf(role)]).toEqual([400, [expect.stringMatching(/^role: Only an administrator changes/)]])
    const { body } = await hub.call('POST', '/api/pages?draft=true', { as: author, body: valid.pages({ _status: 'draft' }) })
    for (const as of ['admin', 'editor'] as const) {
      const taken = await hub.call('PATCH', `/api/pages/${body.doc.id}?draft=true`, { as, body: { author: (await hub.shared(as)).id } })
      expect([taken.status, faultsOf(taken)]).toEqual([400, [expect.stringMatching(/^author: Nobody changes/)]])
    }
  })

  it('an author’s of the day of the first publish, unless the form was opened before there was one', async () => {
    const author = await hub.person('author')
    const { body } = await hub.call('POST', '/api/pages?draft=true', { as: author, body: valid.pages({ _status: 'draft' }) })
    const path = `/api/pages/${body.doc.id}`
    const patch = (values: object) => hub.call('PATCH', `${path}?draft=true`, { as: author, body: values })
    expect(faultsOf(await patch({ publishedAt: '2001-01-01T00:00:00.000Z' }))).toEqual([
      expect.stringMatching(/^publishedAt: Only an editor/),
    ])
    expect((await hub.call('POST', `${path}/publish`, { as: 'editor' })).status).toBe(200)
    const { publishedAt } = await hub.payload.findByID({ collection: 'pages', id: body.doc.id, depth: 0 })
    expect((await patch({ title: 'Typed on', publishedAt: null })).status).toBe(200)
    expect((await hub.payload.findByID({ collection: 'pages', id: body.doc.id, depth: 0, draft: true })).publishedAt).toBe(publishedAt)
  })
})
