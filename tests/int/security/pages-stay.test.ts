import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

const live = (id: string) => hub.payload.findByID({ collection: 'articles', id, depth: 0 })
const newest = (id: string) => hub.payload.findByID({ collection: 'articles', id, depth: 0, draft: true })

/** A live article with or without a newer draft. */
async function article(draft?: string): Promise<string> {
  const { id } = await hub.article({ title: 'Live' })
  if (draft) await hub.call('PATCH', `/api/articles/${id}?draft=true`, { as: 'editor', body: { title: draft } })
  return id
}

describe('a copy of a live article', () => {
  it.each(['author', 'editor'] as const)('made by an %s is a draft, however it is asked for', async (as) => {
    const id = await article()
    for (const query of ['', '?draft=false', '?draft=false&publishAllLocales=true']) {
      const slug = `copy-${as}-${query.length}`
      const { status, body } = await hub.call('POST', `/api/articles/${id}/duplicate${query}`, { as, body: { slug, title: 'Smuggled' } })
      expect([status, body.doc._status], query).toEqual([200, 'draft'])
      expect((await live(body.doc.id))._status, query).toBe('draft')
    }
  })

  it('does not go live by an author who says so', async () => {
    const { status } = await hub.call('POST', `/api/articles/${await article()}/duplicate?draft=false`, {
      as: 'author',
      body: { _status: 'published', slug: 'said-so' },
    })
    expect(status).toBe(403)
  })
})

describe('a live page', () => {
  it.each(['Published', '', 'archived'])('stays up when its status is set to %j, and the answer says what to write', async (status) => {
    const id = await article()
    const answer = await hub.call('PATCH', `/api/articles/${id}`, { as: 'editor', body: { title: 'Changed', _status: status } })
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].message).toMatch(/^_status: write "draft" or "published"/)
    expect(await live(id)).toMatchObject({ title: 'Live', _status: 'published' })
  })

  it('stays up when its status is set to null', async () => {
    const id = await article()
    await hub.call('PATCH', `/api/articles/${id}`, { as: 'editor', body: { _status: null } })
    expect((await live(id))._status).toBe('published')
  })

  it('stays up, with its text, when it is taken out of a trash that it is not in', async () => {
    const id = await article('Unfinished')
    const one = await hub.call('PATCH', `/api/articles/${id}`, { as: 'editor', body: { deletedAt: null, title: 'Edited' } })
    expect(one.status).toBe(200)
    expect(await live(id)).toMatchObject({ title: 'Live', _status: 'published' })
    for (const query of ['', '&trash=true'])
      await hub.call('PATCH', `/api/articles?where[id][equals]=${id}${query}`, { as: 'editor', body: { deletedAt: null, title: 'Many' } })
    expect(await live(id)).toMatchObject({ title: 'Live', _status: 'published' })
    expect((await newest(id)).title).toBe('Edited')
  })

  it('comes back from the trash as it went in', async () => {
    const id = await article()
    await hub.call('PATCH', `/api/articles/${id}`, { as: 'editor', body: { deletedAt: new Date().toISOString() } })
    const query = `trash=true&where[and][0][id][equals]=${id}&where[and][1][deletedAt][exists]=true`
    const { body } = await hub.call('PATCH', `/api/articles?${query}`, { as: 'editor', body: { deletedAt: null, _status: 'published' } })
    expect(body.docs).toHaveLength(1)
    expect(await live(id)).toMatchObject({ title: 'Live', _status: 'published' })
  })
})

it('settings stay live when their status is set to something else', async () => {
  await hub.settings()
  for (const status of ['Published', '', null])
    await hub.call('POST', '/api/globals/site-settings', { as: 'editor', body: { _status: status } })
  expect((await hub.payload.findGlobal({ slug: 'site-settings', depth: 0 }))._status).toBe('published')
})
