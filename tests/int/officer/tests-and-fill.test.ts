import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toLexical } from '#cms/domain/body/to-lexical.ts'
import { anArticle, aPicture } from '#tests/support/content-records.ts'
import { faultsOf } from '#tests/support/hub/answer.ts'
import { aBulletin, openOfficerHub, type OfficerHub } from '#tests/support/officer/officer-hub.ts'

let hub: OfficerHub
beforeAll(async () => void (hub = await openOfficerHub()))
afterAll(() => hub?.stop())

describe('a test', () => {
  it('goes to whoever asks, marked as one, with no link of a subscriber, and leaves no ledger', async () => {
    const id = await hub.bulletin('author')
    const author = await hub.shared('author')
    hub.taken.length = 0
    const { status, body } = await hub.act(id, 'test', 'author', { to: 'me', variant: 'schools' })
    expect([status, body.message]).toEqual([200, expect.stringContaining(author.email)])
    expect(hub.taken).toMatchObject([{ to: author.email, subject: '[Test] Schools’ bulletin of December' }])
    expect(hub.taken[0]!.html).not.toContain('/mail/')
    expect(hub.taken[0]!.text).toContain('This is a test')
    expect((await hub.payload.count({ collection: 'deliveries' })).totalDocs).toBe(0)
  })

  it('goes to colleagues and to groups of the settings, and to nobody else', async () => {
    const [id, editor] = [await hub.bulletin('author'), await hub.shared('editor')]
    await hub.settings({ testGroups: [{ title: 'Board', addresses: [{ address: 'chair@board.example' }] }] })
    hub.taken.length = 0
    expect((await hub.act(id, 'test', 'author', { to: 'Board' })).status).toBe(200)
    expect((await hub.act(id, 'test', 'author', { to: [editor.email.toUpperCase(), editor.email] })).status).toBe(200)
    expect(hub.taken.map(({ to }) => to)).toEqual(['chair@board.example', editor.email])
    for (const to of ['Nobody', ['stranger@example.org'], [], 5, Array.from({ length: 11 }, () => editor.email)])
      expect(faultsOf(await hub.act(id, 'test', 'author', { to }))[0], JSON.stringify(to)).toMatch(/^to: /)
    expect(faultsOf(await hub.act(id, 'test', 'author', { to: 'me', variant: 'nobody' }))[0]).toMatch(/^variant: /)
    for (const as of ['moderator', 'safeguarding-lead', null] as const)
      expect([401, 403]).toContain((await hub.act(id, 'test', as, { to: 'me' })).status)
    expect(hub.taken).toHaveLength(2)
  })

  it('has pictures that inboxes can fetch for a week, though nothing live shows them, and whoever follows them sees no draft', async () => {
    hub.published.pictures = [aPicture({ id: 'bench' })]
    const body = toLexical([{ type: 'figure', media: 'bench' }])
    const item = { id: 'i1', blockType: 'news', title: 'With a picture', body }
    const editions = aBulletin().editions.map((edition) => ({ ...edition, id: edition.list }))
    const made = { ...aBulletin(), editions, sections: [{ id: 's1', title: 'News', items: [item] }] }
    const { id } = await hub.payload.db.create({ collection: 'bulletins', data: { ...made, id: 'pictured' } })
    hub.taken.length = 0
    expect((await hub.act(String(id), 'test', 'author', { to: 'me' })).status).toBe(200)
    const [address, door, name] = /<img src="[^"]*(\/preview\/link\/[\w-]+)\/pictures\/([\w.-]+)"/.exec(hub.taken[0]!.html) ?? []
    expect(address, hub.taken[0]!.html).toBeDefined()
    expect(name).toContain('bench')
    expect((await hub.call('GET', door!, { as: null })).status).toBe(404)
    const { docs } = await hub.payload.find({ collection: 'preview-links', where: { document: { equals: String(id) } } })
    expect(docs.map(({ label }) => label)).toEqual(['Pictures in a test of “Bulletin of December”'])
  })

  it('without pictures makes no preview link', async () => {
    const before = (await hub.payload.count({ collection: 'preview-links' })).totalDocs
    expect((await hub.act(await hub.bulletin('author'), 'test', 'author', { to: 'me' })).status).toBe(200)
    expect((await hub.payload.count({ collection: 'preview-links' })).totalDocs).toBe(before)
  })

  it('says when the provider did not take it', async () => {
    hub.answer.next = { kind: 'rejected', scope: 'account', reason: 'The key is wrong.' }
    const refused = await hub.act(await hub.bulletin('author'), 'test', 'author', { to: 'me' })
    expect([refused.status, faultsOf(refused)[0]]).toEqual([409, expect.stringContaining('The key is wrong.')])
    hub.answer.next = null
  })
})

describe('what is new since the last issue', () => {
  it('is added once, under a heading of its kind, and leaves what stands there', async () => {
    hub.published.articles = [
      anArticle({ id: 'new', slug: 'new', publishedAt: '2026-11-20T09:00:00.000Z' }),
      anArticle({ id: 'old', slug: 'old', publishedAt: '2026-01-20T09:00:00.000Z' }),
    ]
    const article = await hub.article({ id: 'new' } as never)
    const id = await hub.bulletin('author')
    const added = await hub.act(id, 'fill', 'author')
    expect(added.body, JSON.stringify(added.body)).toMatchObject({ added: 1 })
    const { sections } = await hub.payload.findByID({ collection: 'bulletins', id, depth: 0 })
    expect(sections!.map(({ title, items }) => [title, items!.length])).toEqual([
      ['News', 1],
      ['New on the site', 1],
    ])
    expect(sections![1]!.items![0]).toMatchObject({ blockType: 'article', document: article.id })
    expect((await hub.act(id, 'fill', 'author')).body).toMatchObject({ added: 0 })
    expect((await hub.act(id, 'fill', 'moderator')).status).toBe(403)
  })
})
