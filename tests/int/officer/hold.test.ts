import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from '#tests/support/hub/answer.ts'
import { openOfficerHub, type OfficerHub } from '#tests/support/officer/officer-hub.ts'

let hub: OfficerHub
beforeAll(async () => void (hub = await openOfficerHub()))
afterAll(() => hub?.stop())

const set = (on: unknown, reason: unknown, as: 'admin' | 'editor' | 'author' | 'moderator' | null = 'editor') =>
  hub.call('POST', '/api/hold', { as, body: { on, reason } })
const hold = async () => (await hub.call('GET', '/api/hold', { as: 'moderator' })).body
const stateOf = async (sending: string) => (await hub.call('GET', `/api/sendings/${sending}/progress`, { as: 'editor' })).body

async function send(at?: string): Promise<{ id: string; sending: string }> {
  const id = await hub.bulletin('author')
  const sent = await hub.act(id, 'send', 'editor', { digest: await hub.approve(id), ...(at && { at }) })
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body))
  await hub.round()
  return { id, sending: sent.body.sendingId }
}

describe('the hold', () => {
  it('is set and ended with a reason by editors and administrators, told to everybody signed in, and kept', async () => {
    for (const as of ['author', 'moderator', null] as const) expect([401, 403]).toContain((await set(true, 'A wrong number', as)).status)
    expect(faultsOf(await set('yes', 'A wrong number'))[0]).toMatch(/^on: /)
    expect(faultsOf(await set(true, ' '))[0]).toMatch(/^reason: /)
    expect((await set(false, 'Nothing is on hold')).status).toBe(409)
    expect((await hold()).isOn).toBe(false)

    expect((await set(true, 'A wrong number')).status).toBe(200)
    expect(await hold()).toMatchObject({ isOn: true, person: 'A editor', reason: 'A wrong number', mayChange: false })
    expect((await set(true, 'Once more', 'admin')).status).toBe(409)
    expect(faultsOf(await set(false, ''))[0]).toMatch(/^reason: /)
    expect((await set(false, 'The number is right', 'admin')).status).toBe(200)
    const log = await hub.payload.find({ collection: 'audit-log', where: { subject: { equals: 'hold' } }, sort: 'createdAt', depth: 0 })
    expect(log.docs.map(({ action, reason }) => [action, reason])).toEqual([
      ['held everything that leaves', 'A wrong number'],
      ['ended the hold', 'The number is right'],
    ])
    expect((await hub.call('POST', '/api/globals/hold', { as: 'admin', body: { isOn: true } })).status).toBe(403)
  })

  it('lets nothing that fell due meanwhile leave by itself', async () => {
    const [going, soon, later] = [await send(), await send('2026-12-01T10:00'), await send('2027-01-10T10:00')]
    await set(true, 'A wrong number')
    const draft = await hub.bulletin('author')
    expect((await hub.act(draft, 'send', 'editor', { digest: await hub.approve(draft) })).status).toBe(409)
    hub.clock.now = new Date('2026-12-01T11:00:00.000Z')
    // No worker has run meanwhile: ending the hold itself sets to waiting what was due.
    expect((await set(false, 'Mended')).body).toMatchObject({ isOn: false, waiting: 2 })
    await hub.round()
    expect(await stateOf(going.sending)).toMatchObject({ state: 'waiting', words: expect.stringMatching(/A wrong number/) })
    expect(await stateOf(soon.sending)).toMatchObject({ state: 'waiting', actions: ['resume', 'stop'] })
    expect(await stateOf(later.sending)).toMatchObject({ state: 'scheduled' })
    expect((await hub.act(going.id, 'resume', 'editor')).status).toBe(200)
    expect(await stateOf(going.sending)).toMatchObject({ state: 'sending' })
  })

  it('keeps tests, corrections, the rest and resuming back too', async () => {
    const { id, sending } = await send()
    await set(true, 'A wrong number')
    const before = hub.taken.length
    for (const [action, body] of [
      ['test', { to: 'me' }],
      ['resume', {}],
      ['rest', {}],
      ['retry', {}],
      ['resolve', { rows: ['x'], as: 'again' }],
      ['correction', { digest: 'x' }],
      ['last-issue', { subscriber: 'dee' }],
    ] as const)
      expect((await hub.act(id, action, 'editor', { sending, ...body })).status, action).toBe(409)
    expect(hub.taken).toHaveLength(before)
    await set(false, 'Mended')
  })
})
