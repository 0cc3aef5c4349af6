import { describe, expect, it } from 'vitest'
import { askedAt } from '#tests/support/forum.ts'
import { linkIn, linksOf, openSubscribing } from '#tests/support/subscribing.ts'

const side = openSubscribing()

const choice = { do: 'save', 'frequency-practitioners': 'each', 'frequency-schools': 'monthly', sector: '', district: '', role: '' }

describe('links', () => {
  it('issued before their owner had them renewed open nothing; later ones do', async () => {
    const { id } = await side.people.confirmed('renew@example.org')
    const old = side.people.pathFor(id, '2026-11-20T12:00:00.000Z')
    const answer = await side.people.press(old, { do: 'renew' })
    const fresh = answer.headers.get('location')!.replace('https://hub.example', '')
    expect((await side.people.open(old)).status).toBe(410)
    expect(await (await side.people.open(old)).text()).toContain('This link has been replaced')
    expect((await side.people.open(side.people.pathFor(id))).status, 'a link without a time').toBe(410)
    expect((await side.people.open(`${old}what-is-kept.json`)).status).toBe(404)
    expect(await (await side.people.open(fresh)).text()).toContain('This is your new link')
    expect((await side.people.open(side.people.pathFor(id, '2026-12-01T09:00:00.000Z'))).status, 'in a later bulletin').toBe(200)
    expect((await side.people.press(old, { ...choice, do: 'end' })).status).toBe(410)
    expect(await side.people.states('renew@example.org')).toEqual({ practitioners: 'active' })
  })

  it('renewed are not to be had by way of an older mail', async () => {
    await side.people.ask('roundabout@example.org')
    const confirm = linkIn(await side.people.mailTo('roundabout@example.org'), 'confirm')
    await side.people.press(confirm, { 'list-practitioners': 'on', do: 'confirm' })
    const { id, addressHash } = (await side.people.find('roundabout@example.org'))!
    const row = { bulletin: 'b', key: 's:roundabout', variant: 'practitioners', state: 'accepted' as const }
    const common = {
      key: 'b:issue:1',
      title: 'B',
      bulletin: 'b',
      kind: 'issue' as const,
      state: 'done' as const,
      digest: 'd',
      from: 'a@b.c',
    }
    const sending = await side.hub.payload.create({
      collection: 'sendings',
      data: { ...common, id: 'sending-r', lists: ['practitioners'], at: askedAt },
    })
    await side.hub.payload.create({
      collection: 'deliveries',
      data: { ...row, id: 'row-r', sending: sending.id, address: 'roundabout@example.org', addressHash, subscriber: id },
    })
    const unsubscribe = linksOf(side.hub).unsubscribe('row-r', id)
    const older = async () =>
      Promise.all([confirm, unsubscribe].map(async (path) => linkIn(await (await side.people.open(path)).text(), 'preferences')))
    for (const path of await older()) expect((await side.people.open(path)).status).toBe(200)
    side.site.clock.set('2026-11-24T12:00:00.000Z')
    await side.people.press(side.people.pathFor(id, askedAt), { do: 'renew' })
    for (const path of await older()) expect((await side.people.open(path)).status).toBe(410)
    side.site.clock.set(askedAt)
  })

  it('that lost the slash at their end lead to the page all the same', async () => {
    const { id } = await side.people.confirmed('slash@example.org')
    const path = side.people.pathFor(id)
    const answer = await side.people.open(path.slice(0, -1))
    expect([answer.status, answer.headers.get('location')]).toEqual([302, path])
    const pressed = await side.people.press(path.slice(0, -1), { ...choice, 'list-practitioners': 'on' })
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, `${path}?saved`])
  })

  it('are sent again to those who have bulletins, and the answer tells nobody who that is', async () => {
    const subscriber = await side.hub.call('POST', '/api/subscribers', {
      as: 'editor',
      body: { address: 'asks@example.org', addLists: ['members'], basis: 'public-task', evidence: 'On the Board' },
    })
    expect(subscriber.status).toBe(201)
    const [known, unknown] = await Promise.all(
      ['asks@example.org', 'stranger@example.org'].map((address) => side.site.send('preferences-links', { address })),
    )
    expect([known!.status, known!.headers.get('location')]).toEqual([303, '/preferences/sent/'])
    expect([unknown!.status, unknown!.headers.get('location')]).toEqual([303, '/preferences/sent/'])
    const path = linkIn(await side.people.mailTo('asks@example.org'), 'preferences')
    expect(await (await side.people.open(path)).text()).toMatch(/<input id="list-members"[^>]* checked/)
    expect(await side.people.mailsTo('stranger@example.org')).toBe(0)
  })

  it('from a page elsewhere do not press buttons', async () => {
    const { id } = await side.people.confirmed('csrf@example.org')
    const answer = await side.people.press(
      side.people.pathFor(id),
      { do: 'end' },
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    )
    expect(answer.status).toBe(403)
    expect(await side.people.states('csrf@example.org')).toEqual({ practitioners: 'active' })
    expect(
      (await side.people.press(side.people.pathFor(id), { do: 'end' }, { origin: 'null' })).status,
      'browsers say null under no-referrer',
    ).toBe(303)
  })
})
