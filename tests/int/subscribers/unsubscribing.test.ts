import { describe, expect, it } from 'vitest'
import { createLinks } from '#cms/adapters/subscribers/links.ts'
import { askedAt } from '#tests/support/forum.ts'
import { linksOf, openSubscribing } from '#tests/support/subscribing.ts'

const side = openSubscribing()
let rows = 0

const links = () => linksOf(side.hub)
const both = { 'list-schools': 'on' }

/** Somebody on two lists, with a row of the ledger for a mail that went to one of them, and its unsubscribe link. */
async function mailed(address: string, lists = ['practitioners']): Promise<{ path: string; subscriber: string }> {
  const subscriber = await side.people.confirmed(address, both)
  const id = `row-${(rows += 1)}`
  const row = { sending: 'sending-1', bulletin: 'bulletin-1', key: `sending-1:${id}`, variant: lists.join('+'), state: 'accepted' as const }
  await side.hub.payload.create({
    collection: 'deliveries',
    data: { ...row, id, address, addressHash: subscriber.addressHash, subscriber: subscriber.id },
  })
  return { path: links().unsubscribe(id, subscriber.id), subscriber: subscriber.id }
}

const oneClick = (path: string, init: RequestInit = {}) =>
  side.people.open(path, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), ...init })

describe('one click in a mail program (RFC 8058)', () => {
  it('ends the lists of that mail at once, without a cookie or an origin, and answers 200 with nothing', async () => {
    const { path } = await mailed('one@example.org')
    const answer = await oneClick(path, { headers: { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' } })
    expect([answer.status, await answer.text(), answer.headers.get('location'), answer.headers.get('set-cookie')]).toEqual([
      200,
      '',
      null,
      null,
    ])
    expect(await side.people.states('one@example.org')).toEqual({ practitioners: 'ended', schools: 'active' })
    const { docs } = await side.hub.payload.find({
      collection: 'subscriptions',
      where: { endedBy: { equals: 'bulletin-1' } },
      sort: '-updatedAt',
    })
    expect(docs[0]).toMatchObject({ list: 'practitioners', endedReason: 'unsubscribed', endedAt: askedAt })
    expect((await side.people.consents('one@example.org')).at(-1)).toMatchObject({
      action: 'unsubscribed',
      route: 'one-click',
      lists: ['practitioners'],
    })
    expect((await oneClick(path)).status, 'again is no harm').toBe(200)
    expect((await side.people.consents('one@example.org')).filter(({ action }) => action === 'unsubscribed')).toHaveLength(1)
  })

  it('may come as multipart/form-data', async () => {
    const { path } = await mailed('multi@example.org')
    const body = new FormData()
    body.set('List-Unsubscribe', 'One-Click')
    expect((await oneClick(path, { body })).status).toBe(200)
    expect(await side.people.states('multi@example.org')).toMatchObject({ practitioners: 'ended' })
  })

  it('works while everything is on hold', async () => {
    await side.hub.payload.updateGlobal({ slug: 'hold', data: { isOn: true, reason: 'A rehearsal', since: askedAt } })
    const { path } = await mailed('held@example.org', ['practitioners', 'schools'])
    expect((await oneClick(path)).status).toBe(200)
    expect(await side.people.find('held@example.org')).toMatchObject({ state: 'ended', endedAt: askedAt })
    await side.hub.payload.updateGlobal({ slug: 'hold', data: { isOn: false } })
  })

  it('with a link that is forged, altered, or for something else, is refused and changes nothing', async () => {
    const { path, subscriber } = await mailed('safe@example.org')
    const foreign = createLinks({ siteUrl: '', secret: 'another secret of another hub' })
    const token = path.split('/').at(-2)!
    const forged = [
      foreign.unsubscribe('row-1', subscriber),
      path.replace(token, token.slice(0, -1)),
      path.replace(token, `${token}A`),
      path.replace(
        token,
        token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
      ),
      links().preferences(subscriber).replace('preferences', 'unsubscribe'),
      '/mail/unsubscribe/',
      '/mail/unsubscribe/x/',
      '/mail/nothing/x/',
      `/mail/unsubscribe/${token}/more/`,
    ]
    for (const each of forged) expect([each, (await oneClick(each)).status]).toEqual([each, 404])
    expect(await side.people.states('safe@example.org')).toEqual({ practitioners: 'active', schools: 'active' })
  })

  it('for a mail that is no longer known ends everything, and for somebody who is gone answers as well', async () => {
    const { id } = await side.people.confirmed('lost@example.org', both)
    expect((await oneClick(links().unsubscribe('a-row-of-yesterday', id))).status).toBe(200)
    expect(await side.people.states('lost@example.org')).toEqual({ practitioners: 'ended', schools: 'ended' })
    expect((await oneClick(links().unsubscribe('a-row-of-yesterday', 'nobody'))).status).toBe(200)
  })
})

describe('the unsubscribe page', () => {
  it('shows a button and changes nothing; the button ends that bulletin, and another ends everything', async () => {
    const { path } = await mailed('page@example.org')
    const page = await (await side.people.open(path)).text()
    expect(page).toContain('The practitioners’ bulletin')
    expect(page).toContain('p…e@example.org')
    expect(page).not.toContain('The schools’ bulletin')
    expect(await side.people.states('page@example.org')).toEqual({ practitioners: 'active', schools: 'active' })

    expect((await side.people.press(path, { from: 'lists' })).status).toBe(303)
    expect(await side.people.states('page@example.org')).toEqual({ practitioners: 'ended', schools: 'active' })
    expect(await (await side.people.open(path)).text()).toContain('You still get other bulletins from us')

    await side.people.press(path, { from: 'everything' })
    const subscriber = (await side.people.find('page@example.org'))!
    expect(subscriber).toMatchObject({ state: 'ended', takesPaid: false })
    const suppression = await side.hub.payload.findByID({ collection: 'suppressions', id: subscriber.addressHash })
    expect(suppression).toMatchObject({ reason: 'unsubscribed', source: 'bulletin-1', at: askedAt })
  })

  it('whoever unsubscribed from everything can come back, by confirming', async () => {
    const { path } = await mailed('back@example.org')
    await side.people.press(path, { from: 'everything' })
    const { addressHash } = (await side.people.find('back@example.org'))!
    // Another day, so that the address may be written to.
    expect(await side.hub.payload.count({ collection: 'suppressions', where: { id: { equals: addressHash } } })).toEqual({ totalDocs: 1 })
    await side.hub.payload.update({
      collection: 'subscriptions',
      where: { key: { equals: `${(await side.people.find('back@example.org'))!.id}:schools` } },
      data: { state: 'unconfirmed' },
    })
    const confirm = links().confirm((await side.people.find('back@example.org'))!.id, new Date('2026-11-25T12:00:00.000Z'))
    await side.people.press(confirm, { 'list-schools': 'on', do: 'confirm' })
    expect(await side.people.states('back@example.org')).toEqual({ practitioners: 'ended', schools: 'active' })
    expect(await side.hub.payload.count({ collection: 'suppressions', where: { id: { equals: addressHash } } })).toEqual({ totalDocs: 0 })
  })
})

describe('a scanner that opens every link, and every link behind it', () => {
  it('changes nothing', async () => {
    const { path, subscriber } = await mailed('scanned@example.org')
    await side.hub.payload.update({
      collection: 'subscriptions',
      where: { key: { equals: `${subscriber}:schools` } },
      data: { state: 'unconfirmed' },
    })
    const everything = async () => {
      const collections = ['subscribers', 'subscriptions', 'consents', 'suppressions', 'deliveries'] as const
      return JSON.stringify(await Promise.all(collections.map((collection) => side.hub.payload.find({ collection, pagination: false }))))
    }
    const before = [await everything(), (await side.hub.outbox()).length]
    const queue = [path, links().preferences(subscriber), links().confirm(subscriber, new Date('2026-11-25T12:00:00.000Z'))]
    const visited = new Set<string>()
    while (queue.length > 0) {
      const next = queue.shift()!
      if (visited.has(next)) continue
      visited.add(next)
      for (const method of ['HEAD', 'GET']) await side.people.open(next, { method })
      const page = await (await side.people.open(next, { headers: { accept: 'text/html' } })).text()
      const found = [...page.matchAll(/(?:href|action|src)="([^"]*)"/g)].map(
        ([, href]) => new URL(href!.replaceAll('&amp;', '&'), `https://hub.example${next}`),
      )
      queue.push(
        ...found
          .filter(({ origin, pathname }) => origin === 'https://hub.example' && /^\/(mail|api)\//.test(pathname))
          .map(({ pathname, search }) => pathname + search),
      )
    }
    expect(visited.size).toBeGreaterThan(4)
    expect([await everything(), (await side.hub.outbox()).length]).toEqual(before)
  })
})
