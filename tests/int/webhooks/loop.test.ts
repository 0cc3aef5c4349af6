import { afterAll, beforeAll, expect, test } from 'vitest'
import { resendBatchSender } from '#cms/adapters/mail/resend-batch.ts'
import { startResendDouble, type ResendDouble } from '#tests/support/doubles/resend.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'
import { addLedgerPerson } from '#tests/support/ledger-rows.ts'
import { aMessage } from '#tests/support/messages.ts'
import { webhookSecret } from '#tests/support/provider-reports.ts'

let hub: TestHub
let provider: ResendDouble

beforeAll(async () => {
  hub = await openTestHub({ RESEND_WEBHOOK_SECRET: webhookSecret })
  provider = await startResendDouble({ webhookSecret, behaviour: { ratePerSecond: null } })
})
afterAll(async () => {
  await provider?.close()
  await hub?.stop()
})

/** How the provider's test addresses end, whatever the order in which that is reported. */
const ends = {
  reader: { report: 'delivered', subscriber: 'confirmed' },
  delayed: { report: 'delivered', subscriber: 'confirmed' },
  bounced: { report: 'bounced', subscriber: 'ended' },
  'soft-bounced': { report: 'bounced', subscriber: 'confirmed' },
  complained: { report: 'complained', subscriber: 'ended' },
  failed: { report: 'failed', subscriber: 'confirmed' },
  suppressed: { report: 'suppressed', subscriber: 'confirmed' },
  silent: { report: null, subscriber: 'confirmed' },
}

test.each([1, 2, 3])(
  'reports that come twice, all at once and in order number %i settle every copy that nobody knew of',
  async (shuffleSeed) => {
    await provider.change({ webhook: { url: `${hub.url}/api/webhooks/resend`, times: 2, shuffleSeed } })
    const people = await Promise.all(
      Object.entries(ends).map(async ([beginning, end]) => {
        const address = `${beginning}-${shuffleSeed}@example.org`
        const state = { state: 'unconfirmed', providerId: null, acceptedAt: null, why: 'No answer within 23 hours.' } as const
        return { address, end, ...(await addLedgerPerson(hub.payload, address, state)) }
      }),
    )
    const sender = resendBatchSender({ apiKey: provider.apiKey, baseUrl: provider.baseUrl, webhookSecret: undefined })
    // Taken, but the answer is lost: only the reports can tell.
    await provider.plan({ kind: 'cut', when: 'after' })
    const batch = people.map(({ rowId, address }) => aMessage(rowId, { to: address }))
    expect((await sender.send(`key-${shuffleSeed}`, batch, new Date())).outcome.kind).toBe('unconfirmed')
    await provider.flush()

    for (const { rowId, subscriberId, address, end } of people) {
      const row = await hub.payload.findByID({ collection: 'deliveries', id: rowId, depth: 0 })
      expect({ state: row.state, report: row.report ?? null }, address).toEqual({ state: 'accepted', report: end.report })
      expect(row.providerId, address).toBe((await provider.accepted()).find((mail) => mail.row === rowId)?.id)
      expect((await hub.payload.findByID({ collection: 'subscribers', id: subscriberId, depth: 0 })).state, address).toBe(end.subscriber)
    }
  },
)
