import { describe, expect, it } from 'vitest'
import { askedAt } from '#tests/support/forum.ts'
import { addLedgerPerson, type LedgerPerson } from '#tests/support/ledger-rows.ts'
import { linksOf, openSubscribing } from '#tests/support/subscribing.ts'

const side = openSubscribing()

const copy = (subject: string) => ({ subject, preheader: '', introduction: [], sections: [] })

/** Somebody with a copy of an issue for the members, and the path of their link to it. */
async function reader(address: string, { variant = 'members', days = 90 } = {}): Promise<LedgerPerson & { path: string }> {
  const person = await addLedgerPerson(side.hub.payload, address, { variant })
  const issues = Object.fromEntries(variant.split('+').map((list) => [list, { slug: 'winter', copy: copy(`Figures for ${list}`) }]))
  await side.hub.payload.update({ collection: 'sendings', id: person.sendingId, data: { issues } })
  for (const list of variant.split('+')) await putOn(person, list)
  const expiresAt = new Date(Date.parse(askedAt) + days * 24 * 60 * 60 * 1000)
  const path = linksOf(side.hub).webCopy(person.rowId, expiresAt)
  return { ...person, path }
}
const putOn = ({ subscriberId }: LedgerPerson, list: string) =>
  side.hub.payload.create({
    collection: 'subscriptions',
    data: { key: `${subscriberId}:${list}`, subscriber: subscriberId, list, frequency: 'each', state: 'active', since: askedAt },
  })
const leave = ({ subscriberId }: LedgerPerson, list: string) =>
  side.hub.payload.update({ collection: 'subscriptions', where: { key: { equals: `${subscriberId}:${list}` } }, data: { state: 'ended' } })
const look = async (path: string) => {
  const answer = await side.people.open(path, { headers: { accept: 'text/html' } })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

describe('somebody’s own copy of an issue that is not public', () => {
  it('is shown behind their link, kept by nobody, and told to no other site', async () => {
    const { status, headers, text } = await look((await reader('ann@example.org')).path)
    expect([status, text.includes('Figures for members')]).toEqual([200, true])
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(headers.get('set-cookie')).toBeNull()
    expect(text).not.toContain('ann@example.org')
  })

  it('is gone when the link has expired, in words about a copy', async () => {
    const { status, text } = await look((await reader('ben@example.org', { days: -1 })).path)
    expect([status, text.includes('Figures for members'), text.includes('This copy can no longer be read')]).toEqual([410, false, true])
    expect(text).not.toContain('seven days')
  })

  it('is gone when they have left the list, or were taken off it, and there again when they are back', async () => {
    const cleo = await reader('cleo@example.org')
    await leave(cleo, 'members')
    const { status, text } = await look(cleo.path)
    expect([status, text.includes('Figures for members'), text.includes('This copy is not shown any more')]).toEqual([410, false, true])
    await side.hub.payload.update({
      collection: 'subscriptions',
      where: { key: { equals: `${cleo.subscriberId}:members` } },
      data: { state: 'active' },
    })
    expect((await look(cleo.path)).status).toBe(200)
  })

  it('is gone when they have left one of the closed lists that it was merged from', async () => {
    const dee = await reader('dee@example.org', { variant: 'schools+members' })
    expect((await look(dee.path)).status).toBe(200)
    await leave(dee, 'members')
    expect((await look(dee.path)).status).toBe(410)
  })

  it('is gone when they were removed, also where nobody knows any more who they were', async () => {
    const eve = await reader('eve@example.org')
    await side.hub.payload.delete({ collection: 'subscribers', id: eve.subscriberId })
    expect((await look(eve.path)).status).toBe(410)
  })

  it('is shown to a watched mailbox, which is on no list', async () => {
    const watched = await reader('watched@example.org')
    await side.hub.payload.update({ collection: 'deliveries', id: watched.rowId, data: { isCanary: true, subscriber: null } })
    await side.hub.payload.delete({ collection: 'subscribers', id: watched.subscriberId })
    expect((await look(watched.path)).status).toBe(200)
  })
})

it('a copy of an issue that anybody can read in the archive stays readable for those who left', async () => {
  await side.hub.payload.update({ collection: 'lists', id: 'practitioners', data: { isPublic: true } })
  const fay = await reader('fay@example.org', { variant: 'practitioners' })
  await leave(fay, 'practitioners')
  expect((await look(fay.path)).status).toBe(200)
})
