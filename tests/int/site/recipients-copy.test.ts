import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import { createLinks } from '#cms/adapters/subscribers/links.ts'
import { variantKey } from '#cms/domain/bulletin/variant.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'
import { publicSide, type PublicSide } from '#tests/support/public-side.ts'
import { sentCopy, sentOn, storeLists, storeSending } from '#tests/support/stored-sendings.ts'

let hub: TestHub
let site: PublicSide
const links = () => createLinks({ siteUrl: 'https://hub.example', secret: hub.payload.config.secret })
const open = (url: string) => fetch(site.url + new URL(url).pathname)
const later = new Date('2027-01-07T09:00:00Z')
const hashOf = (id: string) => id.padEnd(64, '0')
const stamps = { createdAt: sentOn, updatedAt: sentOn }
const send = (id: string, values?: Record<string, unknown>) => storeSending(hub.payload, id, values)

/** Somebody on both lists. */
async function addPerson(id: string) {
  const tables = openTables(hub.payload)
  const address = `${id}@example.org`
  await tables.add('subscribers', [
    { id, address, addressHash: hashOf(id), state: 'confirmed', kind: 'corporate', takesPaid: false, ...stamps },
  ])
  const on = { subscriber: id, frequency: 'each', state: 'active', since: sentOn, ...stamps }
  await tables.add(
    'subscriptions',
    ['practitioners', 'members'].map((list) => ({ id: `${id}-${list}`, key: `${id}:${list}`, list, ...on })),
  )
}

/** A copy that somebody got of a sending. */
const row = (id: string, subscriber: string, variant: string, sending = 'december', bulletin = 'december') => ({
  ...{ id, key: id, sending, bulletin, batch: 'b', position: 0, address: `${subscriber}@example.org`, addressHash: hashOf(subscriber) },
  ...{ subscriber, variant, reason: '', state: 'accepted' },
})

beforeAll(async () => {
  hub = await openTestHub()
  await hub.settings()
  await storeLists(hub.payload)
  site = await publicSide(hub, sentOn.toISOString())
  await send('december')
  await send('december-correction', {
    ...{ bulletin: 'december', kind: 'correction', digest: 'mended', startedAt: new Date('2026-12-08T09:00:00Z') },
    issues: { practitioners: { slug: 'december', copy: { ...sentCopy('practitioners', 'The december issue, mended'), preheader: '' } } },
  })
  for (const id of ['ann', 'ben', 'eve', 'fay']) await addPerson(id)
  const both = variantKey({ editions: ['practitioners', 'members'], withPaid: true })
  await openTables(hub.payload).add('deliveries', [row('ann', 'ann', 'members'), row('ben', 'ben', both)])
})
afterAll(async () => {
  await site?.stop()
  await hub?.stop()
})

it('is what they got, for lists that are not public too, kept by nobody', async () => {
  const answer = await open(links().webCopy('ann', later))
  expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('referrer-policy')]).toEqual([
    200,
    'no-store',
    'no-referrer',
  ])
  expect(answer.headers.get('x-robots-tag')).toContain('noindex')
  const page = await answer.text()
  expect(page).toContain('Only for members')
  for (const words of ['Only for practitioners', 'A course that costs', 'ann@']) expect(page).not.toContain(words)
})

it('of somebody on two lists has both, each item once', async () => {
  const page = await (await open(links().webCopy('ben', later))).text()
  for (const words of ['Dear practitioners.', 'Dear members.', 'Only for practitioners', 'Only for members', 'A course that costs'])
    expect(page).toContain(words)
  expect(page.split('For everybody').length - 1).toBe(1)
})

it('of a digest is what it told, of several issues of a list too', async () => {
  const issues = Object.fromEntries(
    ['first', 'second'].map((name, place) => {
      const told = sentCopy('members', 'The past week')
      const sections = told.sections.map((section) => ({
        ...section,
        id: name,
        items: [{ ...section.items[0]!, id: name, title: `Told ${name}` }],
      }))
      return [`members@${place + 1}`, { slug: 'digest', bulletin: name, copy: { ...told, sections } }]
    }),
  )
  await send('digest', { kind: 'digest', bulletin: 'digest-weekly-2026-12-07', lists: ['members'], issues })
  await openTables(hub.payload).add('deliveries', [row('gwen', 'ann', 'members@1+members@2', 'digest', 'digest-weekly-2026-12-07')])
  const page = await (await open(links().webCopy('gwen', later))).text()
  for (const words of ['Told first', 'Told second']) expect(page).toContain(words)
})

it('of a correction is what was sent then, and so is what came late', async () => {
  await send('december-late', { bulletin: 'december', kind: 'late', digest: 'mended', issues: null })
  await openTables(hub.payload).add('deliveries', [
    row('eve', 'eve', 'practitioners', 'december-correction'),
    row('fay', 'fay', 'practitioners', 'december-late'),
  ])
  for (const id of ['eve', 'fay']) expect(await (await open(links().webCopy(id, later))).text()).toContain('The december issue, mended')
})

it('opens with nobody’s forged link, and not after its time', async () => {
  expect((await open(links().webCopy('ann', new Date('2026-12-01T00:00:00Z')))).status).toBe(410)
  expect((await open(links().webCopy('nobody', later))).status).toBe(404)
  const forged = createLinks({ siteUrl: 'https://hub.example', secret: 'another' }).webCopy('ann', later)
  expect((await open(forged)).status).toBe(404)
})
