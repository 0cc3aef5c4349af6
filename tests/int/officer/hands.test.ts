import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#cms/domain/access/roles.ts'
import { aBulletin, openOfficerHub, type OfficerHub } from '#tests/support/officer/officer-hub.ts'

let hub: OfficerHub
beforeAll(async () => void (hub = await openOfficerHub()))
afterAll(() => hub?.stop())

const stored = (id: string) => hub.payload.findByID({ collection: 'bulletins', id, depth: 0, trash: true })
const patch = (id: string, as: Role, body: object) => hub.call('PATCH', `/api/bulletins/${id}`, { as, body })

describe('authors', () => {
  it('change and fill what they began, and nobody else’s bulletins, by no route', async () => {
    const [own, other] = [await hub.bulletin('author'), await hub.bulletin('editor')]
    expect((await patch(own, 'author', { title: 'Mine' })).status).toBe(200)
    expect((await patch(other, 'author', { title: 'Taken over' })).status).toBe(403)
    await hub.call('PATCH', `/api/bulletins?where[id][equals]=${other}`, { as: 'author', body: { title: 'Taken over' } })
    await patch(other, 'editor', { title: 'Second thoughts' })
    const { docs } = await hub.payload.findVersions({ collection: 'bulletins', where: { parent: { equals: other } }, sort: 'createdAt' })
    expect((await hub.call('POST', `/api/bulletins/versions/${docs[0]!.id}`, { as: 'author' })).status).toBe(403)
    expect((await stored(other)).title).toBe('Second thoughts')
  })

  it('put nothing into the trash, and take nothing out of it', async () => {
    const own = await hub.bulletin('author')
    expect((await patch(own, 'author', { deletedAt: new Date().toISOString() })).status).toBe(403)
    expect((await patch(own, 'editor', { deletedAt: new Date().toISOString() })).status).toBe(200)
    await hub.call('PATCH', `/api/bulletins/${own}?trash=true`, { as: 'author', body: { deletedAt: null } })
    expect((await stored(own)).deletedAt).toBeTruthy()
  })
})

describe('editors', () => {
  it('delete for good what was never sent, and nothing that a ledger goes back to', async () => {
    const { id } = await hub.underWay()
    const kept = await hub.call('DELETE', `/api/bulletins/${id}`, { as: 'editor' })
    expect([kept.status, JSON.stringify(kept.body)]).toEqual([409, expect.stringContaining('it is kept with its ledger')])
    expect((await stored(id)).title).toBe('Bulletin of December')
    const draft = await hub.bulletin('author')
    expect((await hub.call('DELETE', `/api/bulletins/${draft}`, { as: 'author' })).status).toBe(403)
    expect((await hub.call('DELETE', `/api/bulletins/${draft}`, { as: 'editor' })).status).toBe(200)
  })
})

describe('whose hands a bulletin went through', () => {
  const people = async () => ({ author: (await hub.shared('author')).id, editor: (await hub.shared('editor')).id })

  it('cannot be written by anybody', async () => {
    const { author, editor } = await people()
    const made = await hub.call('POST', '/api/bulletins', {
      as: 'editor',
      body: aBulletin({ author, lastEditor: author, standing: 'approved', digest: 'x', approvedBy: author, state: 'done' }),
    })
    const id = made.body.doc.id as string
    expect(await stored(id)).toMatchObject({ author: editor, lastEditor: editor })
    await patch(id, 'editor', { author, lastEditor: author })
    expect(await stored(id)).toMatchObject({ author: editor, lastEditor: editor })
  })

  it('is known of whoever brings an older version back or begins a copy', async () => {
    const { editor } = await people()
    const id = await hub.bulletin('author')
    await patch(id, 'author', { title: 'Newer' })
    const { docs } = await hub.payload.findVersions({ collection: 'bulletins', where: { parent: { equals: id } }, sort: 'createdAt' })
    expect((await hub.call('POST', `/api/bulletins/versions/${docs[0]!.id}`, { as: 'editor' })).status).toBe(200)
    expect(await stored(id)).toMatchObject({ title: 'Bulletin of December', lastEditor: editor })
    const { digest } = (await hub.look(id, 'review', 'editor')).body
    expect((await hub.act(id, 'approve', 'editor', { digest })).status, 'a reason is asked for').toBe(400)
    const copy = await hub.call('POST', `/api/bulletins/${id}/duplicate`, { as: 'editor' })
    expect(copy.status).toBe(200)
    expect(await stored(copy.body.doc.id)).toMatchObject({ title: 'Copy of Bulletin of December', author: editor, lastEditor: editor })
  })
})

describe('what a role does not reach', () => {
  const reads = ['standing', 'variants', 'review', 'recipients', 'recipients?format=csv']
  const acts = ['fill', 'test', 'approve', 'send', 'pause', 'resume', 'stop', 'rest', 'retry', 'resolve', 'correction', 'last-issue']
  const rows = ['subscribers', 'subscriptions', 'consents', 'suppressions', 'deliveries', 'sendings', 'approvals']

  it.each([null, 'moderator', 'safeguarding-lead'] as const)('bulletins, subscribers and ledgers, for %s', async (as) => {
    const { id, sending } = await hub.underWay()
    const refusals = [401, 403]
    for (const name of reads) expect(refusals, name).toContain((await hub.look(id, name, as)).status)
    for (const name of acts) expect(refusals, name).toContain((await hub.act(id, name, as, { digest: 'x' })).status)
    const paths = [
      ...['progress', 'timeline', 'report', 'report?format=csv'].map((name) => `/api/sendings/${sending}/${name}`),
      ...rows.flatMap((slug) => [`/api/${slug}?depth=3`, `/api/${slug}/count?where[address][like]=a`]),
      ...['/api/subscribers/export', '/api/outbox', '/api/outbox/mail?path=x', '/api/bulletins?sort=title', '/api/bulletins/versions'],
    ]
    for (const path of paths) expect(refusals, path).toContain((await hub.call('GET', path, { as })).status)
  })

  it('subscribers and ledgers, for authors', async () => {
    const { id, sending } = await hub.underWay()
    const look = async (path: string) => (await hub.call('GET', path, { as: 'author' })).status
    for (const slug of rows) expect(await look(`/api/${slug}?where[address][like]=a&sort=address`), slug).toBe(403)
    for (const name of ['progress', 'timeline', 'report']) expect(await look(`/api/sendings/${sending}/${name}`), name).toBe(403)
    for (const path of ['/api/outbox', '/api/subscribers/export', `/preview/bulletins/${id}/?as=ann`])
      expect(await look(path), path).toBe(403)
    for (const name of acts.filter((act) => act !== 'fill' && act !== 'test'))
      expect((await hub.act(id, name, 'author', { digest: 'x' })).status, name).toBe(403)
  })

  it.each(['sending-templates', 'batches', 'webhook-events', 'job-claims', 'imports'])('%s, for anybody', async (slug) => {
    for (const as of ['admin', 'editor'] as const) {
      expect((await hub.call('GET', `/api/${slug}`, { as })).status).toBe(403)
      expect((await hub.call('POST', `/api/${slug}`, { as, body: { id: 'x' } })).status).toBe(403)
    }
  })
})
