import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOfficerHub, type OfficerHub } from '#tests/support/officer/officer-hub.ts'

let hub: OfficerHub
beforeAll(async () => void (hub = await openOfficerHub()))
afterAll(() => hub?.stop())

const rowsOf = async (sending: string, state: string) =>
  (await hub.payload.find({ collection: 'deliveries', where: { sending: { equals: sending }, state: { equals: state } }, depth: 0 })).docs

it('tells what became of the copies over time', async () => {
  const { id, sending } = await hub.underWay()
  const [one, two] = await rowsOf(sending, 'waiting')
  const at = (minute: string) => `2026-12-01T09:${minute}:30.000Z`
  await hub.payload.update({ collection: 'deliveries', id: one!.id, data: { acceptedAt: at('01'), deliveredAt: at('02') } })
  await hub.payload.update({ collection: 'deliveries', id: two!.id, data: { acceptedAt: at('01'), bouncedAt: at('04') } })
  const { body } = await hub.call('GET', `/api/sendings/${sending}/timeline`, { as: 'editor' })
  expect(
    body.points.map(({ at: end, accepted, delivered, bounced }: Record<string, unknown>) => [end, accepted, delivered, bounced]),
  ).toEqual([
    ['2026-12-01T09:01:00.000Z', 0, 0, 0],
    ['2026-12-01T09:02:00.000Z', 2, 0, 0],
    ['2026-12-01T09:03:00.000Z', 2, 1, 0],
    ['2026-12-01T09:04:00.000Z', 2, 1, 0],
    ['2026-12-01T09:05:00.000Z', 2, 1, 1],
  ])
  await hub.act(id, 'stop', 'editor')
})

it('makes a report to print without an address in it, and one of every row that no spreadsheet runs', async () => {
  const { id, sending } = await hub.underWay()
  const [row] = await rowsOf(sending, 'waiting')
  await hub.payload.update({ collection: 'deliveries', id: row!.id, data: { state: 'accepted', report: 'delivered' } })
  const page = await hub.call('GET', `/api/sendings/${sending}/report`, { as: 'editor' })
  expect(page.headers.get('content-type')).toContain('text/html')
  expect(page.body).not.toContain('@school.example')
  for (const words of [
    'Accepted by the provider',
    'Delivered',
    'Gets the weekly digest instead.',
    'Practitioners’ bulletin, Schools’ bulletin',
  ])
    expect(page.body).toContain(words)
  const csv = await hub.call('GET', `/api/sendings/${sending}/report?format=csv`, { as: 'editor' })
  expect(csv.body.trim().split('\r\n')).toHaveLength(7)
  expect(csv.body).toContain(`"'=cmd@school.example"`)
  for (const as of ['author', 'moderator', null] as const)
    expect([401, 403]).toContain((await hub.call('GET', `/api/sendings/${sending}/report`, { as })).status)
  await hub.act(id, 'stop', 'editor')
})

it('tells why a call keeps failing while it is tried again, and that nobody is left over when all were handed over', async () => {
  const { id, sending } = await hub.underWay()
  const progress = async () => (await hub.call('GET', `/api/sendings/${sending}/progress`, { as: 'editor' })).body
  expect((await progress()).trouble).toBeNull()
  const nextAt = new Date(hub.clock.now.getTime() + 20 * 60_000).toISOString()
  const failing = { state: 'fixed', attempts: 3, lastFault: 'The provider does not answer', notBefore: nextAt } as const
  await hub.payload.update({ collection: 'batches', where: { sending: { equals: sending }, number: { greater_than: 0 } }, data: failing })
  expect((await progress()).trouble).toMatch(/does not succeed\. The provider does not answer\. .* next at 9:20am/)

  await hub.payload.update({
    collection: 'deliveries',
    where: { sending: { equals: sending }, state: { equals: 'waiting' } },
    data: { state: 'accepted' },
  })
  await hub.act(id, 'stop', 'editor')
  expect(await progress()).toMatchObject({ trouble: null, words: expect.stringMatching(/Nobody is left over\.$/) })
})
