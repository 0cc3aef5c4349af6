import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#cms/domain/access/roles.ts'
import { halves } from '#tests/support/file-zoo.ts'
import type { Answer } from '#tests/support/hub/answer.ts'
import { valid } from '#tests/support/hub/documents.ts'
import { askers, type TestPerson } from '#tests/support/hub/people.ts'
import { soon } from '#tests/support/hub/role-rows.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

const publishers: Role[] = ['admin', 'editor']
const writers: Role[] = ['admin', 'editor', 'author']
type Attempt = (as: TestPerson | null) => Promise<Answer>

/** Tries as everybody; names those who were let in. Whoever is refused is refused for want of a right. */
async function letIn(attempt: Attempt): Promise<string[]> {
  const names: string[] = []
  for (const asker of askers) {
    const { status, body } = await attempt(asker && (await hub.shared(asker)))
    if (status < 400) names.push(asker ?? 'nobody')
    else expect([401, 403, 404], `${asker}: ${status} ${JSON.stringify(body)}`).toContain(status)
  }
  return names
}

const row = (collection: string, values: object) =>
  hub.payload.create({ collection: collection as 'redirects', data: values as never, depth: 0 }).then(({ id }) => id)

describe('what the hub keeps for itself', () => {
  it.each(['changes', 'live-paths', 'job-claims'])('nobody reaches %s, not even an administrator', async (collection) => {
    const at = new Date().toISOString()
    const id = await row(collection, {
      id: collection === 'live-paths' ? '/x-live/' : `x-${collection}`,
      kind: 'articles',
      document: 'x',
      at,
    })
    const address = `/api/${collection}/${encodeURIComponent(id)}`
    expect(await letIn((as) => hub.call('GET', `/api/${collection}`, { as }))).toEqual([])
    expect(await letIn((as) => hub.call('GET', address, { as }))).toEqual([])
    expect(await letIn((as) => hub.call('POST', `/api/${collection}`, { as, body: { id: 'made', kind: 'x', document: 'x', at } }))).toEqual(
      [],
    )
    expect(await letIn((as) => hub.call('PATCH', address, { as, body: { kind: 'y', at } }))).toEqual([])
    expect(await letIn((as) => hub.call('DELETE', address, { as }))).toEqual([])
    expect((await hub.payload.count({ collection: collection as 'changes', where: { id: { equals: id } } })).totalDocs).toBe(1)
  })

  it('publishers read the audit log, and nobody writes it', async () => {
    const id = await row('audit-log', { at: new Date().toISOString(), action: 'tried' })
    expect(await letIn((as) => hub.call('GET', '/api/audit-log', { as }))).toEqual(publishers)
    expect(
      await letIn((as) => hub.call('POST', '/api/audit-log', { as, body: { at: new Date().toISOString(), action: 'made up' } })),
    ).toEqual([])
    expect(await letIn((as) => hub.call('PATCH', `/api/audit-log/${id}`, { as, body: { action: 'changed' } }))).toEqual([])
    expect(await letIn((as) => hub.call('DELETE', `/api/audit-log/${id}`, { as }))).toEqual([])
    expect((await hub.payload.findByID({ collection: 'audit-log', id })).action).toBe('tried')
  })

  it('writers read what failed to render, and nobody writes it', async () => {
    const id = await row('render-failures', { kind: 'articles', document: 'x', message: 'The title is missing.' })
    expect(await letIn((as) => hub.call('GET', '/api/render-failures', { as }))).toEqual(writers)
    expect(await letIn((as) => hub.call('PATCH', `/api/render-failures/${id}`, { as, body: { message: 'Fine.' } }))).toEqual([])
    expect(await letIn((as) => hub.call('DELETE', `/api/render-failures/${id}`, { as }))).toEqual([])
  })
})

describe('redirects and schedules', () => {
  it('publishers keep redirects', async () => {
    expect(await letIn((as) => hub.call('GET', '/api/redirects', { as }))).toEqual(publishers)
    expect(await letIn((as) => hub.call('POST', '/api/redirects', { as, body: valid.redirects() }))).toEqual(publishers)
    expect(
      await letIn(async (as) =>
        hub.call('PATCH', `/api/redirects/${await row('redirects', valid.redirects())}`, { as, body: { to: '/there/' } }),
      ),
    ).toEqual(publishers)
    expect(await letIn(async (as) => hub.call('DELETE', `/api/redirects/${await row('redirects', valid.redirects())}`, { as }))).toEqual(
      publishers,
    )
  })

  it('publishers see and cancel schedules, and nobody deletes one', async () => {
    const article = await hub.article()
    const make = () => row('schedules', { document: { relationTo: 'articles', value: article.id }, action: 'unpublish', at: soon() })
    expect(await letIn((as) => hub.call('GET', '/api/schedules', { as }))).toEqual(publishers)
    expect(await letIn(async (as) => hub.call('PATCH', `/api/schedules/${await make()}`, { as, body: { state: 'cancelled' } }))).toEqual(
      publishers,
    )
    expect(await letIn(async (as) => hub.call('DELETE', `/api/schedules/${await make()}`, { as }))).toEqual([])
  })

  it('writers see and take back preview links, nobody makes one by hand, and none gives its secret away', async () => {
    const make = () =>
      row('preview-links', { label: 'A draft', kind: 'articles', document: 'x', digest: `digest-${Math.random()}`, expiresAt: soon() })
    await make()
    expect(await letIn((as) => hub.call('GET', '/api/preview-links', { as }))).toEqual(writers)
    expect(
      await letIn((as) =>
        hub.call('POST', '/api/preview-links', {
          as,
          body: { label: 'x', kind: 'articles', document: 'x', digest: 'x', expiresAt: soon() },
        }),
      ),
    ).toEqual([])
    expect(await letIn(async (as) => hub.call('DELETE', `/api/preview-links/${await make()}`, { as }))).toEqual(writers)
    const { body } = await hub.call('GET', '/api/preview-links?showHiddenFields=true', { as: 'admin' })
    expect(JSON.stringify(body)).not.toContain('digest-')
  })
})

describe('pictures', () => {
  it('writers add and see them, publishers change and remove them', async () => {
    const picture = await halves(320, 240).jpeg().toBuffer()
    const upload: Attempt = (as) => {
      const form = new FormData()
      form.set('_payload', JSON.stringify({ alt: 'A red and a blue field', people: 'none' }))
      form.set('file', new File([new Uint8Array(picture)], 'a.jpg', { type: 'image/jpeg' }))
      return hub.call('POST', '/api/media', { as, body: form })
    }
    expect(await letIn(upload)).toEqual(writers)
    const { doc } = (await upload(await hub.shared('editor'))).body
    expect(await letIn((as) => hub.call('GET', '/api/media', { as }))).toEqual(writers)
    expect(await letIn((as) => hub.call('GET', doc.url, { as }))).toEqual(writers)
    expect(await letIn((as) => hub.call('GET', doc.thumbnailURL, { as }))).toEqual(writers)
    expect(await letIn((as) => hub.call('PATCH', `/api/media/${doc.id}`, { as, body: { alt: 'Two fields' } }))).toEqual(publishers)
    expect(await letIn((as) => hub.call('PATCH', `/api/media?where[id][equals]=${doc.id}`, { as, body: { alt: 'Fields' } }))).toEqual(
      publishers,
    )
    const other = (await upload(await hub.shared('editor'))).body.doc
    for (const role of ['author', 'moderator', 'safeguarding-lead'] as const)
      expect((await hub.call('DELETE', `/api/media/${other.id}`, { as: role })).status).toBe(403)
    expect((await hub.call('DELETE', `/api/media/${other.id}`, { as: 'editor' })).status).toBe(200)
  })
})

describe('settings and alert', () => {
  it.each(['site-settings', 'alert'])('writers see %s, publishers change it', async (slug) => {
    await hub.settings()
    const path = `/api/globals/${slug}`
    const body = slug === 'alert' ? { isOn: false } : { navigation: [{ label: 'Home', href: '/' }] }
    expect(await letIn((as) => hub.call('GET', path, { as }))).toEqual(writers)
    expect(await letIn((as) => hub.call('GET', `${path}/versions`, { as }))).toEqual(publishers)
    for (const write of [{ body }, { body: { ...body, _status: 'published' } }])
      expect(await letIn((as) => hub.call('POST', path, { as, ...write }))).toEqual(publishers)
    expect(await letIn((as) => hub.call('POST', `${path}?draft=true`, { as, body }))).toEqual(publishers)
    const { docs } = await hub.payload.findGlobalVersions({ slug: slug as 'alert', limit: 1, depth: 0 })
    expect(await letIn((as) => hub.call('POST', `${path}/versions/${docs[0]!.id}`, { as }))).toEqual(publishers)
  })

  it('only an administrator changes who the partnership is', async () => {
    await hub.settings()
    const change = (as: Role) =>
      hub.call('POST', '/api/globals/site-settings', {
        as,
        body: { name: `By ${as}`, contact: { email: `${as}@example.org` }, _status: 'published' },
      })
    await change('editor')
    const { name, contact } = await hub.payload.findGlobal({ slug: 'site-settings' })
    expect([name, contact?.email]).toEqual(['Essex Safeguarding Children Board', 'hello@example.org'])
    await change('admin')
    expect((await hub.payload.findGlobal({ slug: 'site-settings' })).name).toBe('By admin')
  })
})
