import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roles, type Role } from '#cms/domain/access/roles.ts'
import { valid } from '#tests/support/hub/documents.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

const others = roles.filter((role) => role !== 'admin')

describe('people', () => {
  it.each(others)('a person of the role %s sees and changes themselves and nobody else', async (role) => {
    const me = await hub.person(role)
    const other = await hub.shared('admin')
    const list = await hub.call('GET', '/api/users', { as: me })
    expect(list.body.docs.map(({ id }: { id: string }) => id)).toEqual([me.id])
    expect((await hub.call('GET', `/api/users/${other.id}`, { as: me })).status).toBe(404)
    expect((await hub.call('PATCH', `/api/users/${other.id}`, { as: me, body: { name: 'Mallory' } })).status).toBeGreaterThanOrEqual(403)
    expect((await hub.call('DELETE', `/api/users/${me.id}`, { as: me })).status).toBe(403)
    expect((await hub.call('POST', '/api/users', { as: me, body: { email: 'x@example.org', name: 'X', role: 'admin' } })).status).toBe(403)
    expect((await hub.call('PATCH', `/api/users/${me.id}`, { as: me, body: { name: 'Myself' } })).status).toBe(200)
    expect((await hub.payload.findByID({ collection: 'users', id: me.id })).name).toBe('Myself')
    expect((await hub.payload.findByID({ collection: 'users', id: other.id })).name).toBe('A admin')
  })

  it.each(others)('a person of the role %s cannot make themselves an administrator', async (role) => {
    const me = await hub.person(role)
    for (const [method, path] of [
      ['PATCH', `/api/users/${me.id}`],
      ['PATCH', `/api/users?where[id][equals]=${me.id}`],
    ] as const)
      await hub.call(method, path, { as: me, body: { role: 'admin', sessions: [], loginAttempts: 0 } })
    expect((await hub.payload.findByID({ collection: 'users', id: me.id })).role).toBe(role)
    expect((await hub.call('GET', '/api/audit-log', { as: me })).status).toBe(role === 'editor' ? 200 : 403)
  })

  it('an administrator adds, changes and removes people', async () => {
    const { body, status } = await hub.call('POST', '/api/users', {
      as: 'admin',
      body: { email: 'new@example.org', name: 'New', role: 'author' },
    })
    expect(status).toBe(201)
    expect((await hub.call('PATCH', `/api/users/${body.doc.id}`, { as: 'admin', body: { role: 'editor' } })).status).toBe(200)
    expect((await hub.call('DELETE', `/api/users/${body.doc.id}`, { as: 'admin' })).status).toBe(200)
  })
})

describe('moderators and safeguarding leads', () => {
  it.each(['moderator', 'safeguarding-lead'] as Role[])('a %s finds nothing of the CMS but their own account', async (role) => {
    await hub.article()
    await hub.settings()
    const me = await hub.person(role)
    const seen: string[] = []
    // Preferences are everybody's own.
    for (const { slug } of hub.payload.config.collections.filter((collection) => collection.slug !== 'payload-preferences'))
      for (const path of ['', '?draft=true', '/count', '/versions']) {
        const { status, body } = await hub.call('GET', `/api/${slug}${path}`, { as: me })
        const isEmpty = body?.totalDocs === 0 || body?.docs?.length === 0
        if (status < 400 && !isEmpty) seen.push(`${slug}${path}`)
      }
    for (const { slug } of hub.payload.config.globals)
      if ((await hub.call('GET', `/api/globals/${slug}`, { as: me })).status < 400) seen.push(slug)
    expect(seen).toEqual(['users', 'users?draft=true', 'users/count'])
  })
})

describe('an author', () => {
  it('is noted as such, whoever they name, and stays it', async () => {
    const [author, other] = [await hub.person('author'), await hub.person('author')]
    const { body } = await hub.call('POST', '/api/pages?draft=true', {
      as: author,
      body: { title: 'Mine', author: other.id, publishedAt: '2001-01-01T00:00:00.000Z' },
    })
    const { id } = body.doc
    await hub.call('PATCH', `/api/pages/${id}?draft=true`, { as: 'editor', body: { author: other.id } })
    const doc = await hub.payload.findByID({ collection: 'pages', id, depth: 0, draft: true })
    expect([doc.author, doc.publishedAt ?? null]).toEqual([author.id, null])
    expect((await hub.call('PATCH', `/api/pages/${id}?draft=true`, { as: other, body: { title: 'Stolen' } })).status).toBe(403)
  })

  it('asks for approval, and the publish answers it', async () => {
    const author = await hub.person('author')
    const { body } = await hub.call('POST', '/api/pages', {
      as: author,
      body: { ...valid.pages({ _status: 'draft' }), isWaiting: true, approvalNote: 'Please look.' },
    })
    const standing = async () => (await hub.call('GET', `/api/pages/${body.doc.id}/standing`, { as: author })).body
    expect(await standing()).toMatchObject({ standing: 'waiting', isWaiting: true, maySchedule: false })
    await hub.call('POST', `/api/pages/${body.doc.id}/publish`, { as: 'editor' })
    expect(await standing()).toMatchObject({ standing: 'live', isWaiting: false })
  })
})
