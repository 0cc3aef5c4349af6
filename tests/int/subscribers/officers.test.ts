import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openTestHub()
  for (const slug of ['members', 'schools']) await hub.list({ slug, joining: 'invitation' })
})
afterAll(() => hub?.stop())

const add = (body: Record<string, unknown>) => hub.call('POST', '/api/subscribers', { as: 'editor', body })
const ground = { basis: 'public-task', evidence: 'Member of the Board since May 2026' }
const rowsOf = async (collection: 'subscriptions' | 'consents', subscriber: string) =>
  (await hub.payload.find({ collection, where: { subscriber: { equals: subscriber } }, sort: 'createdAt' })).docs as unknown as Record<
    string,
    unknown
  >[]

describe('an officer', () => {
  it('adds nobody without a lawful basis and what shows it', async () => {
    for (const [body, field] of [
      [{ address: 'no@example.org', addLists: ['members'] }, 'basis'],
      [{ address: 'no@example.org', addLists: ['members'], basis: 'consent', evidence: '  ' }, 'evidence'],
      [{ address: 'no@example.org' }, 'basis'],
      [{ ...ground, address: 'not an address' }, 'address'],
    ] as const) {
      const answer = await add(body)
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([400, expect.stringContaining(`"path":"${field}"`)])
    }
    expect((await hub.payload.count({ collection: 'subscribers' })).totalDocs).toBe(0)
  })

  it('adds a person with it, and the record says why', async () => {
    const answer = await add({ ...ground, address: ' Chair@Example.ORG ', addLists: ['members'] })
    expect(answer.status).toBe(201)
    const { doc } = answer.body as unknown as { doc: { id: string; address: string; state: string } }
    expect(doc).toMatchObject({ address: 'chair@example.org', state: 'confirmed' })
    expect(await rowsOf('subscriptions', doc.id)).toMatchObject([{ list: 'members', state: 'active' }])
    expect(await rowsOf('consents', doc.id)).toMatchObject([
      { action: 'invited', route: 'officer', basis: 'public-task', shown: ground.evidence, lists: ['members'] },
    ])
    expect((await add({ ...ground, address: 'CHAIR@example.org' })).status, 'one address, one person').toBe(400)
  })

  it('cannot write what the hub alone writes', async () => {
    const answer = await add({ ...ground, address: 'sly@example.org', addressHash: 'x', confirmedAt: '2001-01-01T00:00:00.000Z' })
    const { doc } = answer.body as unknown as { doc: { id: string; confirmedAt: string } }
    expect(doc.confirmedAt > '2026').toBe(true)
    const kept = await hub.payload.findByID({ collection: 'subscribers', id: doc.id })
    expect(kept.addressHash).toMatch(/^[0-9a-f]{64}$/)
    const patch = (body: Record<string, unknown>) => hub.call('PATCH', `/api/subscribers/${doc.id}`, { as: 'editor', body })
    await patch({ state: 'ended', addressHash: 'y', endedAt: '2001-01-01T00:00:00.000Z' })
    expect(await hub.payload.findByID({ collection: 'subscribers', id: doc.id })).toMatchObject({
      state: 'confirmed',
      addressHash: kept.addressHash,
    })
    await patch({ address: 'moved@Example.org' })
    const moved = await hub.payload.findByID({ collection: 'subscribers', id: doc.id })
    expect([moved.address, moved.addressHash === kept.addressHash]).toEqual(['moved@example.org', false])
  })

  it('takes somebody off a list, and stops all mail to an address, which nobody then adds again', async () => {
    const answer = await add({ ...ground, address: 'off@example.org', addLists: ['members', 'schools'] })
    const { doc } = answer.body as unknown as { doc: { id: string } }
    const patch = (body: Record<string, unknown>) => hub.call('PATCH', `/api/subscribers/${doc.id}`, { as: 'editor', body })
    expect((await patch({ takeOffLists: ['schools'], evidence: 'Left the school' })).status).toBe(200)
    expect(await rowsOf('subscriptions', doc.id)).toMatchObject([
      { list: 'members', state: 'active' },
      { list: 'schools', state: 'ended', endedReason: 'officer' },
    ])
    expect((await patch({ stopsMail: true })).status).toBe(200)
    const { addressHash, state } = await hub.payload.findByID({ collection: 'subscribers', id: doc.id })
    expect(state).toBe('ended')
    expect((await hub.payload.findByID({ collection: 'suppressions', id: addressHash })).reason).toBe('officer')
    const again = await patch({ ...ground, addLists: ['members'] })
    expect([again.status, JSON.stringify(again.body)]).toEqual([400, expect.stringContaining('An officer stopped all mail')])
  })

  it('says that somebody agreed to hear of paid courses only with what shows it', async () => {
    const { doc } = (await add({ ...ground, address: 'paid@example.org' })).body as unknown as { doc: { id: string } }
    const patch = (body: Record<string, unknown>) => hub.call('PATCH', `/api/subscribers/${doc.id}`, { as: 'editor', body })
    expect((await patch({ takesPaid: true })).status).toBe(400)
    expect((await patch({ takesPaid: true, evidence: 'Asked by mail on 3 March 2026' })).status).toBe(200)
    expect((await rowsOf('consents', doc.id)).at(-1)).toMatchObject({
      ...{ action: 'changed', basis: 'consent', route: 'officer' },
      shown: expect.stringMatching(/^Also tell me about training[^]*Asked by mail on 3 March 2026$/) as string,
    })
    expect((await patch({ name: 'Pat' })).status, 'an ordinary save').toBe(200)
    expect(await rowsOf('consents', doc.id)).toHaveLength(2)
  })

  it('is the only one: authors, moderators and strangers see no subscriber', async () => {
    for (const as of ['author', 'moderator', 'safeguarding-lead'] as const)
      expect((await hub.call('GET', '/api/subscribers', { as })).status).toBe(403)
    expect((await hub.call('GET', '/api/subscribers')).status).toBe(401)
  })
})
