import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOfBody } from '#tests/support/hub/documents.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

const inDb = async (id: string) => hub.payload.findByID({ collection: 'articles', id, depth: 0, trash: true })
const live = async (id: string) => {
  const { _status, title } = await inDb(id)
  return { _status, title }
}
const newest = async (id: string) => {
  const { _status, title } = await hub.payload.findByID({ collection: 'articles', id, depth: 0, draft: true })
  return { _status, title }
}
const patch = (id: string, body: object, query = '') => hub.call('PATCH', `/api/articles/${id}${query}`, { as: 'editor', body })

describe('a draft over a live article', () => {
  it.each(['?draft=true', '?draft=true&autosave=true'])('leaves what readers see alone (%s)', async (query) => {
    const { id, title } = await hub.article()
    const answer = await patch(id, { title: 'A better title' }, query)
    expect(answer.status).toBe(200)
    expect(await live(id)).toEqual({ _status: 'published', title })
    expect(await newest(id)).toEqual({ _status: 'draft', title: 'A better title' })
  })

  it('goes live, whole, when it is published', async () => {
    const { id } = await hub.article()
    await patch(id, { title: 'A better title' }, '?draft=true')
    expect((await hub.call('POST', `/api/articles/${id}/publish`, { as: 'editor' })).status).toBe(200)
    expect(await live(id)).toEqual({ _status: 'published', title: 'A better title' })
    expect((await newest(id))._status).toBe('published')
  })
})

describe('a write that names neither draft nor status', () => {
  const routes = {
    PATCH: (id: string, data: object) => patch(id, data),
    'PATCH of many': (id: string, data: object) => hub.call('PATCH', `/api/articles?where[id][equals]=${id}`, { as: 'editor', body: data }),
    'a job': (id: string, data: object) => hub.payload.update({ collection: 'articles', id, data, depth: 0 }),
    'a job on many': (id: string, data: object) =>
      hub.payload.update({ collection: 'articles', where: { id: { equals: id } }, data, depth: 0 }),
  }

  it.each(Object.keys(routes) as (keyof typeof routes)[])('never takes a page down that has a newer draft: %s', async (route) => {
    const { id, title } = await hub.article()
    await patch(id, { title: 'Unfinished' }, '?draft=true')
    await routes[route](id, { summary: 'Another summary.' })
    expect(await live(id)).toEqual({ _status: 'published', title })
    expect(await newest(id)).toEqual({ _status: 'draft', title: 'Unfinished' })
  })

  it.each(Object.keys(routes) as (keyof typeof routes)[])('never takes a page down that has none: %s', async (route) => {
    const { id } = await hub.article()
    await routes[route](id, { summary: 'Another summary.' })
    expect((await live(id))._status).toBe('published')
  })

  it('changes the live text when that is all there is', async () => {
    const { id } = await hub.article()
    await patch(id, { title: 'Put right' })
    expect(await live(id)).toEqual({ _status: 'published', title: 'Put right' })
  })

  it('leaves a draft a draft', async () => {
    const { id } = await hub.article({ _status: 'draft' })
    await patch(id, { title: 'Further' })
    expect((await inDb(id))._status).toBe('draft')
  })
})

describe('restoring a version', () => {
  async function withHistory() {
    const { id } = await hub.article({ title: 'First' })
    await patch(id, { title: 'Second', _status: 'published' })
    await patch(id, { title: 'Never finished' }, '?draft=true')
    await patch(id, { title: 'Third', _status: 'published' })
    const { docs } = await hub.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      depth: 0,
      pagination: false,
    })
    const versionOf = (title: string) => docs.find(({ version }) => version.title === title)!.id
    return { id, versionOf }
  }

  it.each(['', '?draft=true', '?draft=false'])('of a draft gives a draft and takes nothing down (%s)', async (query) => {
    const { id, versionOf } = await withHistory()
    const answer = await hub.call('POST', `/api/articles/versions/${versionOf('Never finished')}${query}`, { as: 'editor' })
    expect(answer.status).toBe(200)
    expect(await live(id)).toEqual({ _status: 'published', title: 'Third' })
    expect(await newest(id)).toEqual({ _status: 'draft', title: 'Never finished' })
  })

  it('of a live text puts it live again', async () => {
    const { id, versionOf } = await withHistory()
    await hub.call('POST', `/api/articles/versions/${versionOf('First')}`, { as: 'editor' })
    expect(await live(id)).toEqual({ _status: 'published', title: 'First' })
  })

  it('of the settings as a draft takes nothing down', async () => {
    await hub.settings({ strapline: 'First strapline.' })
    await hub.call('POST', '/api/globals/site-settings?draft=true', { as: 'admin', body: { strapline: 'Unfinished.' } })
    await hub.settings({ strapline: 'Second strapline.' })
    const { docs } = await hub.payload.findGlobalVersions({ slug: 'site-settings', depth: 0, pagination: false })
    const draft = docs.find(({ version }) => version.strapline === 'Unfinished.')!
    const answer = await hub.call('POST', `/api/globals/site-settings/versions/${draft.id}`, { as: 'admin' })
    expect(answer.status).toBe(200)
    expect(await hub.payload.findGlobal({ slug: 'site-settings' })).toMatchObject({ _status: 'published', strapline: 'Second strapline.' })
    expect(await hub.payload.findGlobal({ slug: 'site-settings', draft: true })).toMatchObject({
      _status: 'draft',
      strapline: 'Unfinished.',
    })
  })

  it('of the live settings puts them live again, and an editor brings no other identity back with them', async () => {
    await hub.settings({ name: 'An older name', navigation: [{ label: 'Old link', href: '/old/' }] })
    await hub.settings({ name: 'The name', navigation: [{ label: 'New link', href: '/new/' }] })
    const { docs } = await hub.payload.findGlobalVersions({ slug: 'site-settings', depth: 0, pagination: false })
    const older = docs.find(({ version }) => version.name === 'An older name')!
    expect((await hub.call('POST', `/api/globals/site-settings/versions/${older.id}`, { as: 'editor' })).status).toBe(200)
    const settings = await hub.payload.findGlobal({ slug: 'site-settings' })
    expect([settings._status, settings.name, settings.navigation?.[0]?.label]).toEqual(['published', 'The name', 'Old link'])
  })
})

describe('trash', () => {
  it('takes a page away and gives it back as it was', async () => {
    const { id, title } = await hub.article()
    expect((await patch(id, { deletedAt: new Date().toISOString() })).status).toBe(200)
    expect((await hub.call('GET', `/api/articles/${id}`, { as: 'editor' })).status).toBe(404)
    expect((await patch(id, { deletedAt: null }, '?trash=true')).status).toBe(200)
    expect(await live(id)).toEqual({ _status: 'published', title })
    expect(textOfBody((await inDb(id)).body)).toBe('You can say that it hurts.')
  })

  it('gives back a page with a newer draft as that draft: the unfinished text does not go live, and the live one is among the versions', async () => {
    const { id, title } = await hub.article()
    await patch(id, { title: 'Unfinished' }, '?draft=true')
    await patch(id, { deletedAt: new Date().toISOString() })
    await patch(id, { deletedAt: null }, '?trash=true')
    expect(await newest(id)).toEqual({ _status: 'draft', title: 'Unfinished' })
    expect((await inDb(id))._status).toBe('draft')
    const { docs } = await hub.payload.findVersions({ collection: 'articles', where: { parent: { equals: id } }, depth: 0 })
    expect(docs.map(({ version }) => [version._status, version.title])).toContainEqual(['published', title])
  })

  it('keeps what is in it from being published', async () => {
    const { id } = await hub.article({ _status: 'draft' })
    await patch(id, { deletedAt: new Date().toISOString() })
    const answer = await hub.call('POST', `/api/articles/${id}/publish`, { as: 'editor' })
    expect([404, 409]).toContain(answer.status)
    expect((await inDb(id))._status).toBe('draft')
  })
})

describe('taking a page down', () => {
  it('needs a reason, says when there is nothing to take down, and keeps the text', async () => {
    const { id } = await hub.article()
    const unpublish = (body: object) => hub.call('POST', `/api/articles/${id}/unpublish`, { as: 'editor', body })
    expect((await unpublish({})).status).toBe(400)
    expect((await unpublish({ reason: '  ' })).body.errors[0].message).toMatch(/^reason: /)
    expect((await live(id))._status).toBe('published')
    expect((await unpublish({ reason: 'The number is wrong.' })).status).toBe(200)
    expect((await live(id))._status).toBe('draft')
    expect((await unpublish({ reason: 'Again.' })).status).toBe(409)
  })

  it('is done by a status of draft that is no draft save, and the change record says so', async () => {
    const { id } = await hub.article()
    expect((await patch(id, { _status: 'draft' })).status).toBe(200)
    expect((await live(id))._status).toBe('draft')
  })
})
