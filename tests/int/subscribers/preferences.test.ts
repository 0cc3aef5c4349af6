import { describe, expect, it } from 'vitest'
import { askedAt } from '#tests/support/forum.ts'
import { openSubscribing } from '#tests/support/subscribing.ts'

const side = openSubscribing()

const choice = { do: 'save', 'frequency-practitioners': 'each', 'frequency-schools': 'monthly', sector: '', district: '', role: '' }

describe('somebody’s own page', () => {
  it('shows what they have, and saves what they choose', async () => {
    const { id } = await side.people.confirmed('ann@example.org', { role: 'nurse' })
    const path = side.people.pathFor(id)
    const page = await (await side.people.open(path)).text()
    expect(page).toMatch(/<input id="list-practitioners"[^>]* checked/)
    expect(page).toMatch(/<input id="list-schools"(?![^>]* checked)/)
    expect(page).toContain('value="nurse"')
    expect(page, 'nobody learns from a link whose it is').not.toContain('ann@example.org')

    const saved = await side.people.press(path, {
      ...choice,
      'list-schools': 'on',
      sector: 'education',
      district: ' Mid  Essex ',
      'takes-paid': 'on',
    })
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${path}?saved`])
    expect(await (await side.people.open(`${path}?saved`)).text()).toContain('It holds from the next bulletin on.')
    expect(await side.people.states('ann@example.org')).toEqual({ practitioners: 'ended', schools: 'active' })
    expect(await side.people.find('ann@example.org')).toMatchObject({
      sector: 'education',
      role: null,
      takesPaid: true,
      state: 'confirmed',
    })
    expect((await side.people.consents('ann@example.org')).at(-1)).toMatchObject({
      action: 'changed',
      route: 'preferences',
      lists: ['schools'],
      shown: expect.stringContaining('[x] The schools’ bulletin (A digest each month)'),
    })
  })

  it('says what is wrong, and loses nothing that was typed', async () => {
    const { id } = await side.people.confirmed('faulty@example.org')
    const answer = await side.people.press(side.people.pathFor(id), {
      ...{ do: 'save', 'list-schools': 'on', 'frequency-schools': 'hourly' },
      ...{ role: 'x'.repeat(81), district: 'Tendring', sector: 'cheese' },
    })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    for (const words of [
      'Choose how often you want this bulletin',
      'Shorten the role to 80',
      'Choose where you work',
      'value="Tendring"',
      'x'.repeat(81),
    ])
      expect(page).toContain(words)
    expect(await side.people.states('faulty@example.org')).toEqual({ practitioners: 'active' })
  })

  it('offers lists by invitation to those who are on them, and takes nobody else onto one', async () => {
    const { id } = await side.people.confirmed('guest@example.org')
    const path = side.people.pathFor(id)
    expect(await (await side.people.open(path)).text()).not.toContain('list-members')
    await side.people.press(path, {
      ...choice,
      'list-practitioners': 'on',
      'list-members': 'on',
      'frequency-members': 'each',
      'list-closed': 'on',
    })
    expect(await side.people.states('guest@example.org')).toEqual({ practitioners: 'active' })

    const wish = { addLists: ['members'], basis: 'public-task', evidence: 'Member of the Board since May 2026' }
    expect((await side.hub.call('PATCH', `/api/subscribers/${id}`, { as: 'editor', body: wish })).status).toBe(200)
    expect(await (await side.people.open(path)).text()).toMatch(/<input id="list-members"[^>]* checked/)
    await side.people.press(path, { ...choice, 'list-practitioners': 'on' })
    expect(await side.people.states('guest@example.org')).toEqual({ members: 'ended', practitioners: 'active' })
    expect(await (await side.people.open(path)).text(), 'they may come back').toContain('list-members')
  })

  it('ends everything, and takes them back', async () => {
    const { id, addressHash } = await side.people.confirmed('all@example.org')
    const path = side.people.pathFor(id)
    await side.people.press(path, { do: 'end' })
    expect(await side.people.find('all@example.org')).toMatchObject({ state: 'ended' })
    expect((await side.hub.payload.findByID({ collection: 'suppressions', id: addressHash })).reason).toBe('unsubscribed')
    await side.people.press(path, { ...choice, 'list-schools': 'on' })
    expect(await side.people.find('all@example.org')).toMatchObject({ state: 'confirmed', endedAt: null })
    expect((await side.hub.payload.count({ collection: 'suppressions', where: { id: { equals: addressHash } } })).totalDocs).toBe(0)
  })

  it('lets nobody begin again whose address complained', async () => {
    const { id, addressHash } = await side.people.confirmed('spam@example.org')
    await side.hub.payload.create({ collection: 'suppressions', data: { id: addressHash, reason: 'complained', at: askedAt } })
    await side.people.press(side.people.pathFor(id), { do: 'end' })
    await side.people.press(side.people.pathFor(id), { ...choice, 'list-schools': 'on' })
    expect(await side.people.states('spam@example.org')).toEqual({ practitioners: 'ended' })
    expect((await side.hub.payload.findByID({ collection: 'suppressions', id: addressHash })).reason).toBe('complained')
    expect(await (await side.people.open(side.people.pathFor(id))).text()).toContain('Only a person can lift that')
  })

  it('brings all that is kept about them, and nothing about anybody else', async () => {
    const { id, addressHash } = await side.people.confirmed('kept@example.org', { district: 'Tendring' })
    const row = { sending: 's', bulletin: 'b', key: 's:kept', variant: 'practitioners', state: 'accepted' as const }
    await side.hub.payload.create({
      collection: 'deliveries',
      data: { ...row, id: 'row-kept', address: 'kept@example.org', addressHash, subscriber: id },
    })
    const answer = await side.people.open(`${side.people.pathFor(id)}what-is-kept.json`)
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="what-is-kept.json"'])
    expect(await answer.json()).toMatchObject({
      you: { address: 'kept@example.org', district: 'Tendring', state: 'confirmed' },
      subscriptions: [{ list: 'The practitioners’ bulletin', state: 'active' }],
      whatYouAgreedTo: [{ action: 'asked' }, { action: 'confirmed', lists: ['The practitioners’ bulletin'] }],
      bulletins: [{ state: 'accepted', address: 'kept@example.org' }],
      mailIsStoppedBecause: null,
    })
    expect((await side.people.open(`${side.people.pathFor(id)}other.json`)).status).toBe(404)
  })
})

describe('the last issue', () => {
  it('is offered where there is one, and said not to be sent when it cannot be', async () => {
    const { id } = await side.people.confirmed('missed@example.org')
    const [path, offer] = [side.people.pathFor(id), 'Send me the last issue of The practitioners’ bulletin']
    expect(await (await side.people.open(path)).text()).not.toContain(offer)
    const common = {
      key: 'l:issue:1',
      title: 'L',
      bulletin: 'l',
      kind: 'issue' as const,
      state: 'done' as const,
      digest: 'd',
      from: 'a@b.c',
    }
    await side.hub.payload.create({
      collection: 'sendings',
      data: { ...common, id: 'sending-l', lists: ['practitioners'], at: askedAt, startedAt: askedAt },
    })
    expect(await (await side.people.open(path)).text()).toContain(offer)
    const answer = await side.people.press(path, { do: 'last-issue', list: 'practitioners' })
    expect(answer.headers.get('location')).toBe(`${path}?issue-not-sent`)
    expect((await side.people.press(path, { do: 'last-issue', list: 'schools' })).headers.get('location')).toBe(`${path}?issue-not-sent`)
    expect(await (await side.people.open(`${path}?issue-not-sent`)).text()).toContain('There is no issue that could be sent')
  })
})
