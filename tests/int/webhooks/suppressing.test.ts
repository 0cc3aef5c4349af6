import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'
import { addLedgerPerson, type LedgerPerson } from '#tests/support/ledger-rows.ts'
import { bounce, report, webhookSecret } from '#tests/support/provider-reports.ts'

let hub: TestHub
let count = 0

beforeAll(async () => void (hub = await openTestHub({ RESEND_WEBHOOK_SECRET: webhookSecret })))
afterAll(() => hub?.stop())

const person = (row: Parameters<typeof addLedgerPerson>[2] = {}) => addLedgerPerson(hub.payload, `reader-${(count += 1)}@example.org`, row)

describe('nothing goes to an address any more', () => {
  const stateOf = async (reader: LedgerPerson) => ({
    suppression: await hub.payload.findByID({ collection: 'suppressions', id: reader.addressHash, depth: 0, disableErrors: true }),
    subscriber: (await hub.payload.findByID({ collection: 'subscribers', id: reader.subscriberId, depth: 0 })).state,
    subscription: (
      await hub.payload.find({ collection: 'subscriptions', where: { subscriber: { equals: reader.subscriberId } }, depth: 0 })
    ).docs[0],
    consents: (await hub.payload.find({ collection: 'consents', where: { subscriber: { equals: reader.subscriberId } }, depth: 0 })).docs,
  })

  test.each([
    ['a hard bounce', 'email.bounced', bounce('Permanent'), 'bounced'],
    ['a complaint', 'email.complained', {}, 'complained'],
  ])('after %s: it is suppressed and its subscriptions end, with reason, bulletin and record', async (_what, type, more, reason) => {
    const reader = await person()
    await report(hub, reader, type, more)
    const { suppression, subscriber, subscription, consents } = await stateOf(reader)
    expect(suppression).toMatchObject({ reason, source: reader.bulletinId })
    expect(subscriber).toBe('ended')
    expect(subscription).toMatchObject({ state: 'ended', endedReason: reason, endedBy: reader.bulletinId })
    expect(consents).toMatchObject([{ action: 'unsubscribed', route: 'webhook', lists: [reader.listId] }])
  })

  test.each([
    ['a full mailbox', 'email.bounced', bounce('Transient')],
    ['a bounce of unknown kind', 'email.bounced', bounce('Undetermined')],
    ['a delay', 'email.delivery_delayed', {}],
    ['a fault of the provider', 'email.failed', { more: { failed: { reason: 'no' } } }],
  ])('but after %s it does', async (_what, type, more) => {
    const reader = await person()
    await report(hub, reader, type, more)
    expect(await stateOf(reader)).toMatchObject({
      suppression: null,
      subscriber: 'confirmed',
      subscription: { state: 'active' },
      consents: [],
    })
  })

  test.each([
    ['bounces', 'email.bounced', bounce('Permanent').more!, 'bounced'],
    ['is complained of', 'email.complained', {}, 'complained'],
  ])('after a mail that asks to confirm %s: it stands in no ledger', async (_what, type, more, reason) => {
    const reader = await person()
    const tags = { mail: 'single' }
    const about = { more: { ...more, tags, email_id: `opt-in-${reader.rowId}`, to: [`Reader-${count}@EXAMPLE.org`] } }
    expect((await report(hub, reader, type, about)).body).toEqual({ outcome: 'taken' })
    const { suppression, subscriber, subscription, consents } = await stateOf(reader)
    expect(suppression).toMatchObject({ reason })
    expect(subscriber).toBe('ended')
    expect(subscription).toMatchObject({ state: 'ended', endedReason: reason })
    expect(consents).toMatchObject([{ action: 'unsubscribed', route: 'webhook' }])
  })

  test('a reason that is there already stays', async () => {
    const reader = await person()
    await hub.payload.create({
      collection: 'suppressions',
      data: { id: reader.addressHash, reason: 'erased', at: '2026-11-01T00:00:00.000Z' },
    })
    await report(hub, reader, 'email.bounced', bounce('Permanent'))
    expect((await stateOf(reader)).suppression).toMatchObject({ reason: 'erased' })
  })

  test('a person who has another address by now keeps what they are subscribed to', async () => {
    const reader = await person()
    await hub.payload.update({
      collection: 'subscribers',
      id: reader.subscriberId,
      data: { address: 'another@example.org' },
    })
    await report(hub, reader, 'email.bounced', bounce('Permanent'))
    expect(await stateOf(reader)).toMatchObject({
      suppression: { reason: 'bounced' },
      subscriber: 'confirmed',
      subscription: { state: 'active' },
    })
  })

  test('complaints that come at once leave one record', async () => {
    const reader = await person()
    await Promise.all(Array.from({ length: 6 }, () => report(hub, reader, 'email.complained')))
    const { suppression, consents } = await stateOf(reader)
    expect(suppression).toMatchObject({ reason: 'complained' })
    expect(consents.length).toBe(1)
  })
})
