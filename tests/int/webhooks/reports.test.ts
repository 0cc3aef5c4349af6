import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'
import { addLedgerPerson, type LedgerPerson } from '#tests/support/ledger-rows.ts'
import { bounce, report, webhookSecret } from '#tests/support/provider-reports.ts'

let hub: TestHub
let count = 0

beforeAll(async () => void (hub = await openTestHub({ RESEND_WEBHOOK_SECRET: webhookSecret })))
afterAll(() => hub?.stop())

const person = (row: Parameters<typeof addLedgerPerson>[2] = {}) => addLedgerPerson(hub.payload, `reader-${(count += 1)}@example.org`, row)
const rowOf = ({ rowId }: LedgerPerson) => hub.payload.findByID({ collection: 'deliveries', id: rowId, depth: 0 })

describe('a report', () => {
  test('of a delivery is kept on the row that the tag names', async () => {
    const reader = await person()
    expect((await report(hub, reader, 'email.delivered')).status).toBe(200)
    expect(await rowOf(reader)).toMatchObject({
      state: 'accepted',
      report: 'delivered',
      reportedAt: '2026-11-23T09:05:00.000Z',
      deliveredAt: '2026-11-23T09:05:00.000Z',
    })
  })

  test('without the tag finds the row by the id that the provider gave', async () => {
    const reader = await person()
    await report(hub, reader, 'email.delivered', { more: { tags: {} } })
    expect(await rowOf(reader)).toMatchObject({ report: 'delivered' })
  })

  test('on mail of nobody, and one of another kind, is answered with 200 so that it does not come again', async () => {
    expect((await report(hub, { rowId: 'nobody' }, 'email.bounced', bounce('Permanent'))).status).toBe(200)
    expect((await report(hub, { rowId: 'nobody' }, 'email.opened')).status).toBe(200)
    expect((await report(hub, { rowId: 'nobody' }, 'contact.created')).status).toBe(200)
    expect((await hub.payload.find({ collection: 'suppressions', where: { source: { equals: 'nobody' } } })).docs).toEqual([])
  })

  test.each(['unconfirmed', 'rejected', 'waiting'] as const)('on a row that is %s shows that the provider has taken it', async (state) => {
    const reader = await person({ state, why: 'Nobody knows.', providerId: null, acceptedAt: null })
    await report(hub, reader, 'email.sent')
    expect(await rowOf(reader)).toMatchObject({
      state: 'accepted',
      providerId: `mail-${reader.rowId}`,
      acceptedAt: '2026-11-23T09:00:01.000Z',
      why: state === 'waiting' ? 'Nobody knows.' : null,
    })
  })

  test('on a row that was excluded changes nothing of that', async () => {
    const reader = await person({ state: 'excluded', why: 'Unsubscribed.', providerId: null, acceptedAt: null })
    await report(hub, reader, 'email.delivered')
    expect(await rowOf(reader)).toMatchObject({ state: 'excluded', why: 'Unsubscribed.' })
  })
})

describe('whatever the order', () => {
  const story = [
    ['email.sent', '2026-11-23T09:01:00.000Z'],
    ['email.delivery_delayed', '2026-11-23T09:02:00.000Z'],
    ['email.delivered', '2026-11-23T09:30:00.000Z'],
    ['email.complained', '2026-11-23T10:00:00.000Z'],
  ] as const
  const orders = [
    [0, 1, 2, 3],
    [3, 2, 1, 0],
    [2, 0, 3, 1],
    [1, 3, 0, 2],
  ]

  test.each(orders)('%i %i %i %i comes to the same', async (...order) => {
    const reader = await person()
    for (const place of order) await report(hub, reader, story[place]![0], { at: story[place]![1] })
    expect(await rowOf(reader)).toMatchObject({
      report: 'complained',
      reportedAt: '2026-11-23T10:00:00.000Z',
      deliveredAt: '2026-11-23T09:30:00.000Z',
      complainedAt: '2026-11-23T10:00:00.000Z',
    })
  })

  test('an older report does not take the place of a newer one', async () => {
    const reader = await person()
    await report(hub, reader, 'email.delivered', { at: '2026-11-23T09:30:00.000Z' })
    await report(hub, reader, 'email.delivery_delayed', { at: '2026-11-23T09:10:00.000Z' })
    expect(await rowOf(reader)).toMatchObject({ report: 'delivered', reportedAt: '2026-11-23T09:30:00.000Z' })
  })

  test('a mail that bounced stays so, though a delivery is reported of a later instant; a delivered one is not delayed', async () => {
    const [bounced, delivered] = [await person(), await person()]
    await report(hub, bounced, 'email.bounced', { ...bounce('Permanent'), at: '2026-11-23T09:20:00.000Z' })
    await report(hub, bounced, 'email.delivered', { at: '2026-11-23T09:30:00.000Z' })
    await report(hub, delivered, 'email.delivered', { at: '2026-11-23T09:20:00.000Z' })
    await report(hub, delivered, 'email.delivery_delayed', { at: '2026-11-23T09:30:00.000Z' })
    expect(await rowOf(bounced)).toMatchObject({ report: 'bounced', deliveredAt: '2026-11-23T09:30:00.000Z' })
    expect(await rowOf(delivered)).toMatchObject({ report: 'delivered', reportedAt: '2026-11-23T09:20:00.000Z' })
  })

  test('a complaint stays a complaint, whatever is reported of a later instant', async () => {
    const reader = await person()
    await report(hub, reader, 'email.complained', { at: '2026-11-23T09:30:00.000Z' })
    await report(hub, reader, 'email.delivered', { at: '2026-11-23T10:30:00.000Z' })
    expect(await rowOf(reader)).toMatchObject({ report: 'complained', reportedAt: '2026-11-23T09:30:00.000Z' })
  })

  test('reports that arrive all at once come to the same as one after the other', async () => {
    const reader = await person()
    const answers = await Promise.all(
      [...story, ...story].map(([type, at], index) => report(hub, reader, type, { at, eventId: `msg-${reader.rowId}-${index % 4}` })),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(await rowOf(reader)).toMatchObject({ report: 'complained', deliveredAt: '2026-11-23T09:30:00.000Z' })
  })

  test('a message that comes again changes nothing, though much has changed since', async () => {
    const reader = await person()
    await report(hub, reader, 'email.complained', { eventId: `msg-again-${reader.rowId}` })
    // The officer has heard from the person, and wrote them to the list again.
    await hub.payload.update({ collection: 'subscribers', id: reader.subscriberId, data: { state: 'confirmed' } })
    expect((await report(hub, reader, 'email.complained', { eventId: `msg-again-${reader.rowId}` })).status).toBe(200)
    expect((await hub.payload.findByID({ collection: 'subscribers', id: reader.subscriberId })).state).toBe('confirmed')
  })
})
