import { describe, expect, it } from 'vitest'
import { askedAt } from '#tests/support/forum.ts'
import { aWish, linkIn, openSubscribing } from '#tests/support/subscribing.ts'

const side = openSubscribing()

describe('the subscribe page', () => {
  it('offers the lists that are open to everybody, and no other', () => {
    const page = side.site.page('/subscribe/')!
    for (const name of ['practitioners', 'schools']) expect(page).toContain(`name="list-${name}"`)
    for (const name of ['members', 'closed']) expect(page).not.toContain(name)
  })

  it('shows what was typed with what is wrong, each fault with its field', async () => {
    const answer = await side.site.send('subscriptions', {
      'list-schools': 'on',
      address: 'ann at example.org',
      role: 'nurse',
      sector: 'health',
    })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    for (const part of ['Write your email address in full', 'value="ann at example.org"', 'value="nurse"', 'Say whose address it is'])
      expect(page).toContain(part)
    expect(page).toMatch(/<input id="list-schools"[^>]*checked/)
    expect(page).toMatch(/<option value="health" selected/)
    expect(page).toMatch(/<title>Error: /)
    const none = await side.site.send('subscriptions', { kind: 'individual', frequency: 'each', address: 'ann@example.org' })
    expect(await none.text()).toContain('href="#list-practitioners">Choose at least one bulletin.')
  })

  it('takes nobody onto a list by invitation, or one that is closed', async () => {
    const answer = await side.people.ask('sly@example.org', { 'list-members': 'on', 'list-closed': 'on' })
    expect(answer.status).toBe(303)
    await side.people.mailTo('sly@example.org')
    expect(await side.people.states('sly@example.org')).toEqual({ practitioners: 'unconfirmed' })
  })
})

describe('subscribing', () => {
  it('is two steps: nothing is active before the button behind the link is pressed', async () => {
    const answer = await side.people.ask(' Ann@Example.ORG ', {
      'list-schools': 'on',
      frequency: 'weekly',
      sector: 'health',
      'takes-paid': 'on',
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/subscribe/sent/'])
    const path = linkIn(await side.people.mailTo('ann@example.org'), 'confirm')
    expect(await side.people.find('ann@example.org')).toMatchObject({ state: 'unconfirmed', sector: 'health', kind: 'corporate' })
    expect(await side.people.states('ann@example.org')).toEqual({ practitioners: 'unconfirmed', schools: 'unconfirmed' })

    const page = await side.people.open(path)
    expect(page.status).toBe(200)
    for (const [name, value] of [
      ['cache-control', 'no-store'],
      ['referrer-policy', 'no-referrer'],
      ['x-robots-tag', 'noindex, nofollow'],
    ] as const)
      expect(page.headers.get(name)).toBe(value)
    expect(await page.text()).toContain('a…n@example.org')
    expect((await side.people.find('ann@example.org'))!.state, 'looking changes nothing').toBe('unconfirmed')

    const pressed = await side.people.press(path, { 'list-practitioners': 'on', 'takes-paid': 'on', do: 'confirm' })
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, path])
    expect(await side.people.find('ann@example.org')).toMatchObject({ state: 'confirmed', confirmedAt: askedAt, takesPaid: true })
    expect(await side.people.states('ann@example.org'), 'what was unticked is gone').toEqual({ practitioners: 'active' })
    const [asked, confirmed] = await side.people.consents('ann@example.org')
    expect(asked).toMatchObject({ action: 'asked', route: 'form', basis: 'consent', lists: ['practitioners', 'schools'], at: askedAt })
    expect(confirmed).toMatchObject({ action: 'confirmed', lists: ['practitioners'] })
    for (const words of ['[x] The practitioners’ bulletin (A digest each week)', '[x] Also tell me about training', 'Button: Confirm'])
      expect(confirmed!.shown).toContain(words)

    const again = await side.people.press(path, { 'list-practitioners': 'on', do: 'confirm' })
    expect(again.status).toBe(303)
    expect(await side.people.consents('ann@example.org')).toHaveLength(2)
    expect(await (await side.people.open(path)).text()).toContain('Your subscription is confirmed')
  })

  it('says the same, in the same words, whatever is known of the address', async () => {
    await side.people.confirmed('known@example.org')
    const suppress = (address: string, reason: 'complained' | 'bounced') =>
      side.people
        .find(address)
        .then((row) => side.hub.payload.create({ collection: 'suppressions', data: { id: row!.addressHash, reason, at: askedAt } }))
    await side.people.confirmed('spam@example.org')
    await suppress('spam@example.org', 'complained')
    const answers = await Promise.all(['known', 'spam', 'new'].map((name) => side.people.ask(`${name}@example.org`)))
    const seen = answers.map((answer) => [answer.status, JSON.stringify([...answer.headers].filter(([name]) => name !== 'date'))])
    expect(new Set(seen.map(String)).size).toBe(1)
    await side.people.mailTo('new@example.org')
    expect(await side.people.mailsTo('spam@example.org'), 'only the first, from before the complaint').toBe(1)
    expect(await side.people.mailsTo('known@example.org'), 'one mail an hour').toBe(1)
    const json = await fetch(`${side.site.url}/api/public/subscriptions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.77' },
      body: JSON.stringify({ ...aWish, address: 'spam@example.org' }),
    })
    expect([json.status, await json.json()]).toEqual([201, { message: expect.stringContaining('unless'), next: '/subscribe/sent/' }])
  })

  it('can be disowned: a person who never confirmed is forgotten whole', async () => {
    await side.people.ask('victim@example.org')
    const path = linkIn(await side.people.mailTo('victim@example.org'), 'confirm')
    const { id } = (await side.people.find('victim@example.org'))!
    const answer = await side.people.press(path, { do: 'disown' })
    expect(answer.headers.get('location')).toBe('/subscribe/removed/')
    expect(await side.people.find('victim@example.org')).toBeUndefined()
    for (const collection of ['subscriptions', 'consents'] as const)
      expect((await side.hub.payload.count({ collection, where: { subscriber: { equals: id } } })).totalDocs).toBe(0)
    expect((await side.people.open(path)).status).toBe(404)
  })

  it('by somebody else changes nothing of what a subscriber has', async () => {
    await side.people.confirmed('owner@example.org', { role: 'nurse' })
    await side.hub.payload.update({
      collection: 'subscribers',
      where: { address: { equals: 'owner@example.org' } },
      data: { takesPaid: false },
    })
    await side.people.ask('owner@example.org', { role: 'villain', kind: 'individual', 'takes-paid': 'on', 'list-schools': 'on' })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await side.people.find('owner@example.org')).toMatchObject({ role: 'nurse', kind: 'corporate', takesPaid: false })
    expect(await side.people.states('owner@example.org')).toEqual({ practitioners: 'active' })
  })

  it('asks again those who let the link expire', async () => {
    await side.people.ask('late@example.org')
    const path = linkIn(await side.people.mailTo('late@example.org'), 'confirm')
    side.site.clock.set('2026-11-30T11:59:59.000Z')
    expect((await side.people.open(path)).status).toBe(200)
    side.site.clock.set('2026-11-30T12:00:00.000Z')
    const page = await side.people.open(path)
    expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('This link has expired')])
    expect((await side.people.press(path, { 'list-practitioners': 'on', do: 'confirm' })).status).toBe(410)
    expect(await side.people.states('late@example.org')).toEqual({ practitioners: 'unconfirmed' })
    side.site.clock.set(askedAt)
  })
})
