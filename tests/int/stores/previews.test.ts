import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askers } from '#tests/support/hub/people.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

const day = 24 * 60 * 60 * 1000
const make = (id: string, body?: object) => hub.call('POST', `/api/articles/${id}/preview-link`, { as: 'author', body })
const open = (url: string) => hub.call('GET', new URL(url).pathname)

describe('a preview of a draft', () => {
  it('is for those who write', async () => {
    const { id } = await hub.article({ _status: 'draft' })
    const statuses: Record<string, number> = {}
    for (const asker of askers) {
      const answer = await hub.call('GET', `/preview/draft/articles/${id}`, { as: asker })
      statuses[asker ?? 'nobody'] = answer.status
      if (answer.status !== 200) expect(answer.body).not.toContain('Preview of')
    }
    expect(statuses).toEqual({ admin: 200, editor: 200, author: 200, moderator: 403, 'safeguarding-lead': 403, nobody: 403 })
  })

  it('may run what the page may run when it is live, and nothing else', async () => {
    const { id } = await hub.article({ _status: 'draft' })
    const { headers } = await hub.call('GET', `/preview/draft/articles/${id}`, { as: 'author' })
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("; script-src 'self' 'wasm-unsafe-eval';")
    expect(policy).toMatch(/^default-src 'none';.*; frame-ancestors 'self'$/)
    expect([headers.get('page-sources'), headers.get('set-cookie')]).toEqual([null, null])
  })

  it.each(['users', 'audit-log', 'changes', 'nothing', 'payload-preferences'])(
    'shows no document of another kind: %s',
    async (collection) => {
      const { id } = await hub.shared('admin')
      expect((await hub.call('GET', `/preview/draft/${collection}/${id}`, { as: 'author' })).status).toBe(404)
    },
  )
})

describe('the style guide', () => {
  it('is for those who write, and for no search engine', async () => {
    const statuses: Record<string, number> = {}
    for (const asker of askers) {
      const answer = await hub.call('GET', '/preview/style-guide/parents/cards/', { as: asker })
      statuses[asker ?? 'nobody'] = answer.status
      expect(answer.headers.get('x-robots-tag')).toContain('noindex')
      if (answer.status === 200) expect(answer.body).toContain('Preview of /style-guide/parents/cards/')
      else expect(answer.body).not.toContain('Preview of')
    }
    expect(statuses).toEqual({ admin: 200, editor: 200, author: 200, moderator: 403, 'safeguarding-lead': 403, nobody: 403 })
  })

  it('opens at an address without the slash at its end too', async () => {
    const { status, body } = await hub.call('GET', '/preview/style-guide', { as: 'author' })
    expect([status, body]).toEqual([200, expect.stringContaining('Preview of /style-guide/')])
  })
})

describe('a preview link', () => {
  it('opens one draft for somebody without an account, and is kept by nobody on the way', async () => {
    const { id, slug } = await hub.article({ _status: 'draft' })
    const { status, body } = await make(id)
    expect(status).toBe(200)
    expect(body.url).toMatch(new RegExp(`^${hub.env.siteUrl}/preview/link/[\\w-]{32}$`))
    const page = await open(body.url)
    expect([page.status, page.body]).toEqual([200, expect.stringContaining(`/articles/${slug}/`)])
    expect(page.headers.get('x-robots-tag')).toContain('noindex')
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('set-cookie')).toBeNull()
  })

  it('works for seven days unless other days are asked for', async () => {
    const { id } = await hub.article({ _status: 'draft' })
    const lifetime = async (body?: object) => new Date((await make(id, body)).body.expiresAt).getTime() - Date.now()
    expect(Math.round((await lifetime()) / day)).toBe(7)
    expect(Math.round((await lifetime({ days: 1 })) / day)).toBe(1)
    for (const days of [0, 91, 1.5, '7', -1]) expect((await make(id, { days })).status).toBe(400)
  })

  it('is dead once it has run out or was taken back, and says so', async () => {
    const { id } = await hub.article({ _status: 'draft' })
    const [late, revoked] = [(await make(id)).body.url, (await make(id)).body.url]
    const { docs } = await hub.payload.find({
      collection: 'preview-links',
      where: { document: { equals: id } },
      sort: 'createdAt',
      depth: 0,
    })
    await hub.payload.update({
      collection: 'preview-links',
      id: docs[0]!.id,
      data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
    })
    expect((await hub.call('DELETE', `/api/preview-links/${docs[1]!.id}`, { as: 'author' })).status).toBe(200)
    for (const url of [late, revoked]) {
      const page = await open(url)
      expect([page.status, page.body]).toEqual([410, expect.stringContaining('no longer works')])
    }
    expect((await open(`${late.slice(0, -2)}xx`)).status).toBe(410)
  })

  it('is kept as a digest: whoever reads the database cannot open it', async () => {
    const { id } = await hub.article({ _status: 'draft' })
    const token = new URL((await make(id)).body.url).pathname.split('/').at(-1)!
    const rows = await hub.payload.find({ collection: 'preview-links', where: { document: { equals: id } }, showHiddenFields: true })
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('does not open a document that went to the trash or was deleted', async () => {
    const { id } = await hub.article({ _status: 'draft' })
    const { url } = (await make(id)).body
    await hub.payload.update({ collection: 'articles', id, data: { deletedAt: new Date().toISOString() } })
    expect((await open(url)).status).toBe(404)
    await hub.payload.delete({ collection: 'articles', id, trash: true })
    expect((await open(url)).status).toBe(404)
  })
})
