import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

const inDb = async (id: string) => hub.payload.findByID({ collection: 'articles', id, depth: 0, trash: true })
const live = async (id: string) => {
  const { _status, title } = await inDb(id)
  return { _status, title }
}
const patch = (id: string, body: object, query = '') => hub.call('PATCH', `/api/articles/${id}${query}`, { as: 'editor', body })

describe('review and publish', () => {
  it('publishes the text that was looked at and no other', async () => {
    const { id } = await hub.article({ _status: 'draft' })
    const review = async () => (await hub.call('GET', `/api/articles/${id}/review`, { as: 'editor' })).body
    const publish = (digest: string) => hub.call('POST', `/api/articles/${id}/publish`, { as: 'editor', body: { digest } })
    const { digest, checks } = await review()
    expect(checks).toEqual([])
    await patch(id, { title: 'Changed meanwhile' }, '?draft=true')
    const refused = await publish(digest)
    expect(refused.status).toBe(409)
    expect((await inDb(id))._status).toBe('draft')
    expect((await publish((await review()).digest)).status).toBe(200)
    expect(await live(id)).toEqual({ _status: 'published', title: 'Changed meanwhile' })
  })

  it('names every field that keeps a draft from going live, and publishes nothing', async () => {
    const draft = { title: 'Nothing else', _status: 'draft' }
    const { body } = await hub.call('POST', '/api/articles?draft=true', { as: 'editor', body: draft })
    const answer = await hub.call('POST', `/api/articles/${body.doc.id}/publish`, { as: 'editor' })
    expect(answer.status).toBe(400)
    const paths = answer.body.errors[0].data.errors.map(({ path }: { path: string }) => path)
    expect(paths).toEqual(expect.arrayContaining(['summary', 'audience', 'topics', 'body', 'reviewBy']))
    expect((await inDb(body.doc.id))._status).toBe('draft')
  })
})
