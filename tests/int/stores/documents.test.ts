import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toLexical } from '#cms/domain/body/to-lexical.ts'
import type { Document } from '#cms/payload-types.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'
import { aTable } from '#tests/support/tables.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

type Chapters = NonNullable<Document['chapters']>
const body = toLexical([{ type: 'paragraph', children: [{ type: 'text', text: 'What we did.' }] }]) as unknown as Document['body']
const chapters = (...rows: Partial<Chapters[number]>[]): Chapters => rows.map((row) => ({ title: 'Money', body, ...row }))

const stored = (id: string) => hub.payload.findByID({ collection: 'documents', id, depth: 0 })
const publish = (id: string, sent?: object) => hub.call('POST', `/api/documents/${id}/publish`, { as: 'editor', body: sent })
const faultsOf = (answer: Awaited<ReturnType<typeof publish>>): string[] =>
  answer.body.errors[0].data.errors.map(({ path }: { path: string }) => path)

describe('the chapters of a document', () => {
  it('get their addresses from their titles when it goes live, even by the digest that was looked at, and keep them', async () => {
    const { id } = await hub.document({ _status: 'draft', chapters: chapters({ title: 'Who we are' }, { slug: 'our-money' }) })
    expect((await stored(id)).chapters?.map(({ slug }) => slug ?? null)).toEqual([null, 'our-money'])

    const { digest, checks } = (await hub.call('GET', `/api/documents/${id}/review`, { as: 'editor' })).body
    expect(checks).toEqual([])
    expect((await publish(id, { digest })).status).toBe(200)
    const live = (await stored(id)).chapters!
    expect(live.map(({ slug }) => slug)).toEqual(['who-we-are', 'our-money'])

    const renamed = live.map((chapter) => ({ ...chapter, title: `${chapter.title} and why` }))
    await hub.call('PATCH', `/api/documents/${id}`, { as: 'editor', body: { chapters: renamed, _status: 'published' } })
    expect((await stored(id)).chapters?.map(({ title, slug }) => [title, slug])).toEqual([
      ['Who we are and why', 'who-we-are'],
      ['Money and why', 'our-money'],
    ])
  })

  it.each<[string, Chapters, string[]]>([
    ['two at one address', chapters({}, { title: 'More', slug: 'money' }), ['chapters.1.slug']],
    ['two that would get one address', chapters({}, {}), ['chapters.1.slug']],
    ['one whose title makes no address', chapters({ title: '漢字' }), ['chapters.0.slug']],
  ])('keep it from going live with %s, and say where', async (_words, rows, paths) => {
    const { id } = await hub.document({ _status: 'draft', chapters: rows })
    const answer = await publish(id)
    expect([answer.status, faultsOf(answer)]).toEqual([400, paths])
    expect((await stored(id))._status).toBe('draft')
  })

  it('keep it from going live with a chart that cannot be drawn', async () => {
    const table = aTable(
      [
        ['Who', 'Paid'],
        ['Health', 'lots'],
      ],
      { summary: 'S' },
    )
    const broken = { title: 'Money', body: toLexical([table]) as unknown as Document['body'] }
    const { id } = await hub.document({ _status: 'draft' })
    await hub.call('PATCH', `/api/documents/${id}?draft=true`, { as: 'editor', body: { chapters: [broken] } })
    const answer = await publish(id)
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].data.errors[0].message).toContain('"lots" (Health, Paid) is no figure that a chart can draw.')
  })

  it('keep it from being published by a person while one shows a help line that nobody has checked', async () => {
    const line = await hub.helpline({ checkedOn: '2020-01-01T12:00:00.000Z' })
    const withLine = toLexical([{ type: 'helplines', helplines: [line.id] }]) as unknown as Document['body']
    const { id } = await hub.document({ _status: 'draft', chapters: chapters({ body: withLine }) })
    const answer = await publish(id)
    expect([answer.status, faultsOf(answer)]).toEqual([400, ['helplines']])
  })

  it('have addresses that are kept for good, so that they answer 410 once they are gone', async () => {
    const { id, slug } = await hub.document({ chapters: chapters({}) })
    const kept = async () => {
      const { docs } = await hub.payload.find({ collection: 'live-paths', where: { id: { contains: `/documents/${slug}/` } }, sort: 'id' })
      return docs.map((doc) => doc.id)
    }
    expect(await kept()).toEqual([`/documents/${slug}/`, `/documents/${slug}/money/`])
    await hub.call('POST', `/api/documents/${id}/unpublish`, { as: 'editor', body: { reason: 'Old.' } })
    expect(await kept()).toHaveLength(2)
  })
})

it('a document can be scheduled and previewed like any page', async () => {
  const { id } = await hub.document({ _status: 'draft' })
  const at = new Date(Date.now() + 60 * 60 * 1000).toISOString()
  const schedule = { document: { relationTo: 'documents', value: id }, action: 'publish', at }
  expect((await hub.call('POST', '/api/schedules', { as: 'editor', body: schedule })).status).toBe(201)
  const preview = await hub.call('GET', `/preview/draft/documents/${id}`, { as: 'author' })
  expect([preview.status, preview.body]).toEqual([200, expect.stringContaining('/documents/')])
})
