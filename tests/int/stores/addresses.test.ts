import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { payloadStore } from '#cms/adapters/payload/published-store.ts'
import { toLexical } from '#cms/domain/body/to-lexical.ts'
import { faultsOf } from '#tests/support/hub/answer.ts'
import { valid } from '#tests/support/hub/documents.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

const cell = (text: string) => [{ type: 'text' as const, text }]

let count = 0
/** Slugs that no other test has. */
const names = () => {
  count += 1
  return { a: `a-${count}`, b: `b-${count}`, c: `c-${count}` }
}
const path = (slug: string) => `/articles/${slug}/`
const rename = (id: string, slug: string, query = '') => hub.call('PATCH', `/api/articles/${id}${query}`, { as: 'editor', body: { slug } })

async function redirects(...slugs: string[]): Promise<Record<string, string>> {
  const { docs } = await hub.payload.find({ collection: 'redirects', where: { from: { in: slugs.map(path) } }, pagination: false })
  return Object.fromEntries(docs.map(({ from, to }) => [from, to]))
}

describe('a changed address', () => {
  it('leaves the way from the old one to the new one', async () => {
    const { a, b } = names()
    const { id } = await hub.article({ slug: a })
    await rename(id, b)
    expect(await redirects(a, b)).toEqual({ [path(a)]: path(b) })
    const { docs } = await hub.payload.find({ collection: 'redirects', where: { from: { equals: path(a) } } })
    expect(docs[0]?.isAutomatic).toBe(true)
  })

  it('leads every older address straight to the newest', async () => {
    const { a, b, c } = names()
    const { id } = await hub.article({ slug: a })
    await rename(id, b)
    await rename(id, c)
    expect(await redirects(a, b, c)).toEqual({ [path(a)]: path(c), [path(b)]: path(c) })
  })

  it('makes no circle when it goes back', async () => {
    const { a, b, c } = names()
    const { id } = await hub.article({ slug: a })
    for (const slug of [b, c, a]) await rename(id, slug)
    expect(await redirects(a, b, c)).toEqual({ [path(b)]: path(a), [path(c)]: path(a) })
  })

  it('counts only what readers could see: drafts in between leave nothing, and nothing is left before the publish', async () => {
    const { a, b, c } = names()
    const { id } = await hub.article({ slug: a })
    await rename(id, b, '?draft=true')
    await rename(id, c, '?draft=true')
    expect(await redirects(a, b, c)).toEqual({})
    await hub.call('POST', `/api/articles/${id}/publish`, { as: 'editor' })
    expect(await redirects(a, b, c)).toEqual({ [path(a)]: path(c) })
  })

  it('leaves nothing for a document that was never live', async () => {
    const { a, b } = names()
    const { id } = await hub.article({ slug: a, _status: 'draft' })
    await rename(id, b)
    await hub.call('POST', `/api/articles/${id}/publish`, { as: 'editor' })
    expect(await redirects(a, b)).toEqual({})
  })

  it('is remembered over a time in which the page was down', async () => {
    const { a, b } = names()
    const { id } = await hub.article({ slug: a })
    await hub.call('POST', `/api/articles/${id}/unpublish`, { as: 'editor', body: { reason: 'It needs work.' } })
    await rename(id, b)
    await hub.call('POST', `/api/articles/${id}/publish`, { as: 'editor' })
    expect(await redirects(a, b)).toEqual({ [path(a)]: path(b) })
  })

  it('gives way to a page that takes the old address', async () => {
    const { a, b } = names()
    const { id } = await hub.article({ slug: a })
    await rename(id, b)
    await hub.article({ slug: a })
    expect(await redirects(a, b)).toEqual({})
  })
})

describe('an address', () => {
  it.each(['articles', 'pages', 'topics'] as const)('is given once, and the refusal names the field: %s', async (collection) => {
    const slug = names().a
    const topics = [(await hub.topic()).id]
    const data = { ...valid[collection]({ slug }), ...(collection === 'articles' && { topics }) }
    expect((await hub.call('POST', `/api/${collection}`, { as: 'editor', body: data })).status).toBe(201)
    const second = await hub.call('POST', `/api/${collection}`, { as: 'editor', body: data })
    expect(second.status).toBe(400)
    expect(faultsOf(second)).toEqual([expect.stringMatching(/^slug: /)])
  })

  it('that is taken is refused at the latest when the draft goes live, and the live page keeps its own', async () => {
    const { a, b } = names()
    await hub.article({ slug: a })
    const { id } = await hub.article({ slug: b })
    const saved = await rename(id, a, '?draft=true')
    const published = await hub.call('POST', `/api/articles/${id}/publish`, { as: 'editor' })
    const refusal = saved.status === 200 ? published : saved
    expect(refusal.status).toBe(400)
    expect(faultsOf(refusal)).toEqual([expect.stringMatching(/^slug: /)])
    expect(await hub.payload.findByID({ collection: 'articles', id })).toMatchObject({ slug: b, _status: 'published' })
  })

  it.each(['admin', 'topics', 'Upper', 'two words', '../x', 'a--b', '-a', 'é'])(
    'is refused when it could not be served: %s',
    async (slug) => {
      const answer = await hub.call('POST', '/api/pages', { as: 'editor', body: valid.pages({ slug }) })
      expect(answer.status).toBe(400)
      expect(faultsOf(answer)).toEqual([expect.stringMatching(/^slug: /)])
    },
  )

  it('is made from the title when it is left empty', async () => {
    const { slug: _, ...data } = valid.pages({ title: `You’re not DIFFERENT! ${names().a}` })
    const { body } = await hub.call('POST', '/api/pages', { as: 'editor', body: data })
    expect(body.doc.slug).toMatch(/^youre-not-different-a-\d+$/)
  })

  it('that was ever live is remembered: after a new one, after the page came down, after it was deleted', async () => {
    const { a, b, c } = names()
    const moved = await hub.article({ slug: a })
    await rename(moved.id, b)
    await hub.payload.delete({ collection: 'articles', id: moved.id })
    await hub.article({ slug: c, _status: 'draft' })
    const paths = await payloadStore(hub.payload).everLive()
    expect(paths).toEqual(expect.arrayContaining([path(a), path(b)]))
    expect(paths).not.toContain(path(c))
    expect(new Set(paths).size).toBe(paths.length)
  })
})

describe('a changed address of what has further addresses', () => {
  const all = async (...from: string[]) => {
    const { docs } = await hub.payload.find({ collection: 'redirects', where: { from: { in: from } }, pagination: false })
    return Object.fromEntries(docs.map((redirect) => [redirect.from, redirect.to]))
  }

  it('leads on from the calendar file of an event', async () => {
    const { a, b } = names()
    const { id } = await hub.event({ slug: a })
    const { status } = await hub.call('PATCH', `/api/events/${id}`, { as: 'editor', body: { slug: b } })
    expect(status).toBe(200)
    expect(await all(`/events/${a}/`, `/events/${a}/event.ics`)).toEqual({
      [`/events/${a}/`]: `/events/${b}/`,
      [`/events/${a}/event.ics`]: `/events/${b}/event.ics`,
    })
  })

  it('leads on from the chapters and tables of a document', async () => {
    const { a, b } = names()
    const table = [
      {
        type: 'table' as const,
        caption: 'Money',
        head: [cell('Who'), cell('How much')],
        rows: [[cell('Health'), cell('5')]],
        rowHeaders: true,
      },
    ]
    const body = toLexical(table) as never
    const { id } = await hub.document({ slug: a, body, chapters: [{ title: 'Money', slug: 'money', body }] as never })
    const { status } = await hub.call('PATCH', `/api/documents/${id}`, { as: 'editor', body: { slug: b } })
    expect(status).toBe(200)
    const parts = ['', 'table-1.csv', 'money/', 'money/table-1.csv']
    expect(await all(...parts.map((part) => `/documents/${a}/${part}`))).toEqual(
      Object.fromEntries(parts.map((part) => [`/documents/${a}/${part}`, `/documents/${b}/${part}`])),
    )
  })
})

describe('a redirect by hand', () => {
  const add = (from: string, to: string) => hub.call('POST', '/api/redirects', { as: 'editor', body: { from, to } })

  it('leads from a path of the site to another', async () => {
    expect((await add('/old-page/', '/about/')).status).toBe(201)
    expect(faultsOf(await add('/old-page/', '/contact/'))).toEqual([expect.stringMatching(/^from: /)])
  })

  it.each([
    ['https://example.org/', '/', 'from'],
    ['/a/', 'https://example.org/', 'to'],
    ['/a/', '//example.org/', 'to'],
    ['/a', '/b/', 'from'],
    ['/same/', '/same/', 'to'],
    ['/', '/b/', 'from'],
    ['/a/../b/', '/b/', 'from'],
  ])('is refused when it leads away, nowhere or to itself: %s to %s', async (from, to, field) => {
    const answer = await add(from, to)
    expect(answer.status).toBe(400)
    expect(faultsOf(answer)).toEqual([expect.stringMatching(new RegExp(`^${field}: `))])
  })
})
