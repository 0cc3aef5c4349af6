import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aHelpline } from '#tests/support/content-records.ts'
import { faultsOf, type Answer } from '#tests/support/hub/answer.ts'
import { aBulletin, openOfficerHub, type OfficerHub } from '#tests/support/officer/officer-hub.ts'

let hub: OfficerHub
beforeAll(async () => void (hub = await openOfficerHub()))
afterAll(() => hub?.stop())
beforeEach(() => {
  hub.clock.now = new Date('2026-12-01T09:00:00.000Z')
})

const progress = async (sending: string) => (await hub.call('GET', `/api/sendings/${sending}/progress`, { as: 'editor' })).body
const rowsOf = async (sending: string, state: string) =>
  (await hub.payload.find({ collection: 'deliveries', where: { sending: { equals: sending }, state: { equals: state } }, depth: 0 })).docs

const underWay = () => hub.underWay()
const said = (answer: Answer) => [answer.status, faultsOf(answer)[0] ?? ''] as const

describe('sending', () => {
  it('freezes those who get it and those who do not, each with the reason, and goes out', async () => {
    const { id, sending } = await underWay()
    const seen = await progress(sending)
    expect(seen).toMatchObject({
      state: 'sending',
      bulletinId: id,
      total: 3,
      states: { waiting: 3, excluded: 3 },
      actions: ['pause', 'stop', 'late'],
    })
    expect((await hub.look(id, 'review', 'editor')).body).toMatchObject({ standing: 'sending', sending: { id: sending } })
  })

  it('happens once, however often it is pressed', async () => {
    const id = await hub.bulletin('author')
    const digest = await hub.approve(id)
    const answers = await Promise.all([1, 2, 3].map(() => hub.act(id, 'send', 'editor', { digest })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
    const { totalDocs } = await hub.payload.count({ collection: 'sendings', where: { bulletin: { equals: id } } })
    expect(totalDocs).toBe(1)
  })

  it('waits for its time in Essex, and can be stopped until then', async () => {
    const id = await hub.bulletin('author')
    const sent = await hub.act(id, 'send', 'editor', { digest: await hub.approve(id), at: '2027-06-01T09:00' })
    await hub.round()
    const seen = await progress(sent.body.sendingId)
    expect(seen).toMatchObject({ state: 'scheduled', at: '2027-06-01T08:00:00.000Z', actions: ['stop'] })
    expect(seen.words).toBe('Goes out at 9am on Tuesday 1 June 2027 (Essex time).')
    expect((await hub.act(id, 'stop', 'editor', { reason: 'A wrong date' })).status).toBe(200)
    expect(await progress(sent.body.sendingId)).toMatchObject({ state: 'stopped', words: expect.stringContaining('A wrong date') })
  })

  it('is refused, with the field, at a time that is over, too far or none', async () => {
    const id = await hub.bulletin('author')
    const digest = await hub.approve(id)
    for (const at of ['2026-11-01T09:00', '2029-01-01T09:00', 'tomorrow', 5])
      expect(said(await hub.act(id, 'send', 'editor', { digest, at }))).toEqual([400, expect.stringMatching(/^at: /)])
  })

  it('is refused before it is approved, and when nobody would get it', async () => {
    const draft = await hub.bulletin('author')
    const { digest } = (await hub.look(draft, 'review', 'editor')).body
    expect(said(await hub.act(draft, 'send', 'editor', { digest }))).toEqual([409, expect.stringMatching(/not approved/)])
    const empty = await hub.bulletin('author', {
      editions: [{ list: 'schools', subject: 'To nobody', segment: { districts: ['Nowhere'] } }],
    })
    expect(said(await hub.act(empty, 'send', 'editor', { digest: await hub.approve(empty) }))).toEqual([
      409,
      expect.stringMatching(/Nobody/),
    ])
  })
})

describe('a text that changes before its time has come', () => {
  it('does not leave before it is approved as it is then, and goes out so', async () => {
    const id = await hub.bulletin('author')
    const sent = await hub.act(id, 'send', 'editor', { digest: await hub.approve(id), at: '2026-12-01T10:00' })
    await hub.round()
    const police = aHelpline({ id: 'police', name: 'Police', phone: '112', kind: 'emergency' })
    const before = hub.published.helplines!
    hub.published.helplines = [police]
    hub.clock.now = new Date('2026-12-01T10:01:00.000Z')
    await hub.round()
    expect(await progress(sent.body.sendingId)).toMatchObject({ state: 'waiting', words: expect.stringMatching(/changed since/) })
    expect(said(await hub.act(id, 'resume', 'editor'))).toEqual([409, expect.stringMatching(/not approved/)])
    await hub.approve(id)
    expect((await hub.act(id, 'resume', 'editor')).status).toBe(200)
    for (const { text } of await hub.tools.store.templates(sent.body.sendingId)) expect(text).toContain('112')
    hub.published.helplines = before
    await hub.act(id, 'stop', 'editor')
  })
})

describe('a correction', () => {
  it('is approved anew, and goes to those who got the issue', async () => {
    const { id, sending } = await underWay()
    const [got] = await rowsOf(sending, 'waiting')
    await hub.payload.update({ collection: 'deliveries', id: got!.id, data: { state: 'accepted' } })
    await hub.act(id, 'stop', 'editor')
    const same = (await hub.look(id, 'review', 'editor')).body.digest
    expect(said(await hub.act(id, 'correction', 'editor', { digest: same }))).toEqual([409, expect.stringMatching(/was sent before/)])
    await hub.call('PATCH', `/api/bulletins/${id}`, {
      as: 'author',
      body: { sections: aBulletin().sections.map((one) => ({ ...one, title: 'Mended' })) },
    })
    const mended = (await hub.look(id, 'review', 'editor')).body.digest
    expect(said(await hub.act(id, 'correction', 'editor', { digest: mended }))).toEqual([409, expect.stringMatching(/not approved/)])
    await hub.approve(id)
    const sent = await hub.act(id, 'correction', 'editor', { digest: mended })
    expect(sent.status, JSON.stringify(sent.body)).toBe(200)
    await hub.round()
    expect((await rowsOf(sent.body.sendingId, 'waiting')).map(({ address }) => address)).toEqual([got!.address])
    await hub.act(id, 'stop', 'editor', { sending: sent.body.sendingId })
  })
})

describe('steering', () => {
  it('pauses, goes on and stops, each only from where that is possible', async () => {
    const { id, sending } = await underWay()
    expect((await hub.act(id, 'resume', 'editor')).status).toBe(409)
    expect((await hub.act(id, 'pause', 'editor', { reason: 'A wrong link' })).status).toBe(200)
    expect(await progress(sending)).toMatchObject({
      state: 'paused',
      actions: ['resume', 'stop', 'late'],
      words: expect.stringMatching(/A wrong link/),
    })
    expect((await hub.act(id, 'pause', 'editor')).status).toBe(409)
    expect((await hub.act(id, 'resume', 'editor')).status).toBe(200)
    expect((await hub.act(id, 'stop', 'editor')).status).toBe(200)
    for (const action of ['pause', 'resume', 'stop']) expect((await hub.act(id, action, 'editor')).status, action).toBe(409)
    expect((await hub.act(id, 'stop', 'editor', { sending: 'another' })).status).toBe(400)
  })

  it('sends to the rest of a stopped sending, never to those of whom nobody knows', async () => {
    const { id, sending } = await underWay()
    await hub.act(id, 'stop', 'editor')
    const [unknown, accepted] = await rowsOf(sending, 'waiting')
    await hub.payload.update({ collection: 'deliveries', id: unknown!.id, data: { state: 'unconfirmed' } })
    await hub.payload.update({ collection: 'deliveries', id: accepted!.id, data: { state: 'accepted' } })
    expect((await progress(sending)).actions).toEqual(['rest', 'resolve', 'late', 'correction'])
    const rest = await hub.act(id, 'rest', 'editor', { sending })
    expect(rest.status, JSON.stringify(rest.body)).toBe(200)
    await hub.round()
    expect((await rowsOf(rest.body.sendingId, 'waiting')).map(({ address }) => address)).not.toContain(unknown!.address)
    expect(await rowsOf(rest.body.sendingId, 'waiting')).toHaveLength(1)
  })

  it('settles unconfirmed rows as a person says', async () => {
    const { id, sending } = await underWay()
    await hub.act(id, 'stop', 'editor')
    const [first, second] = await rowsOf(sending, 'waiting')
    for (const row of [first!, second!]) await hub.payload.update({ collection: 'deliveries', id: row.id, data: { state: 'unconfirmed' } })
    expect(said(await hub.act(id, 'resolve', 'editor', { sending, rows: [], as: 'accepted' }))).toEqual([
      400,
      expect.stringMatching(/^rows: /),
    ])
    expect(said(await hub.act(id, 'resolve', 'editor', { sending, rows: [first!.id], as: 'sent' }))).toEqual([
      400,
      expect.stringMatching(/^as: /),
    ])
    expect((await hub.act(id, 'resolve', 'editor', { sending, rows: [first!.id], as: 'accepted' })).status).toBe(200)
    expect((await rowsOf(sending, 'accepted')).map((row) => row.id)).toEqual([first!.id])
    const again = await hub.act(id, 'resolve', 'editor', { sending, rows: [second!.id], as: 'again' })
    expect(again.status).toBe(200)
    await hub.round()
    expect((await rowsOf(again.body.sendingId, 'waiting')).map(({ address }) => address)).toEqual([second!.address])
  })
})

describe('who may', () => {
  const publishersOnly = ['approve', 'send', 'pause', 'resume', 'stop', 'rest', 'retry', 'resolve', 'correction', 'last-issue'] as const

  it.each(publishersOnly)('%s: refused for everybody but editors and administrators, whatever the state', async (action) => {
    const { id, sending } = await underWay()
    const before = await progress(sending)
    for (const as of ['author', 'moderator', 'safeguarding-lead', null] as const) {
      const answer = await hub.act(id, action, as, { digest: 'x', sending, rows: ['x'], as: 'accepted', subscriber: 'ann' })
      expect([401, 403, 404], `${action} as ${as}`).toContain(answer.status)
    }
    expect(await progress(sending)).toEqual(before)
    await hub.act(id, 'stop', 'editor')
  })

  it.each(['review', 'standing', 'variants'])('%s: only for those who write', async (what) => {
    const id = await hub.bulletin('author')
    for (const as of ['admin', 'editor', 'author'] as const) expect((await hub.look(id, what, as)).status).toBe(200)
    for (const as of ['moderator', 'safeguarding-lead', null] as const) expect([401, 403]).toContain((await hub.look(id, what, as)).status)
    expect((await hub.look('no-such', what, 'editor')).status).toBe(404)
  })

  it('nobody but editors and administrators sees a delivery', async () => {
    const { id, sending } = await underWay()
    for (const path of [`sendings/${sending}/progress`, `sendings/${sending}/timeline`, `deliveries?where[sending][equals]=${sending}`])
      for (const as of ['author', 'moderator', 'safeguarding-lead', null] as const)
        expect([401, 403], `${path} as ${as}`).toContain((await hub.call('GET', `/api/${path}`, { as })).status)
    await hub.act(id, 'stop', 'editor')
  })
})
