import type { BasePayload } from 'payload'
import type { Mailbox, ReportLedger } from '#cms/jobs/take-reports/ports.ts'
import { record } from '../subscribers/rows.ts'
import { suppress } from '../subscribers/suppress.ts'
import type { Tables } from './tables/tables.ts'

const words = { bounced: 'The provider reported that the address does not exist.', complained: 'The mail was marked as spam.' } as const

/** The lawful basis on which somebody was written to last. */
async function basisOf(payload: BasePayload, subscriber: string): Promise<string> {
  const where = { subscriber: { equals: subscriber } }
  const { docs } = await payload.find({ collection: 'consents', where, sort: '-at', limit: 1, depth: 0 })
  return docs[0]?.basis ?? 'consent'
}

/** The lists whose subscriptions are ended by this; of workers that do it at once, all but one have none. */
async function endSubscriptions(
  tables: Tables,
  subscriber: string,
  { reason, bulletin, now }: { reason: string; bulletin: string | null; now: Date },
): Promise<string[]> {
  const going = { subscriber, state: { in: ['active', 'unconfirmed'] } }
  const lists = (await tables.find('subscriptions', going, { only: ['list'] })).map(({ list }) => list as string)
  const ended = await tables.change('subscriptions', going, {
    state: 'ended',
    endedAt: now,
    endedReason: reason,
    endedBy: bulletin,
    updatedAt: now,
  })
  return ended === 0 ? [] : lists
}

/** The mailbox's subscriber; `null` for a watched mailbox, and when their address is another by now: that one has done nothing wrong. */
async function subscriberOf(tables: Tables, { subscriberId, addressHash }: Mailbox): Promise<string | null> {
  if (subscriberId === null) return null
  const found = await tables.find('subscribers', { id: subscriberId, addressHash }, { only: ['id'] })
  return found.length > 0 ? subscriberId : null
}

/** Suppresses an address after a hard bounce or a complaint, and ends what its subscriber was subscribed to. */
export function suppressing(payload: BasePayload, tables: Tables): ReportLedger['suppress'] {
  return async (mailbox, reason, now) => {
    const bulletin = mailbox.bulletinId
    await suppress(payload, mailbox.addressHash, { reason, source: bulletin ?? undefined, at: now })
    const subscriber = await subscriberOf(tables, mailbox)
    if (subscriber === null) return
    const lists = await endSubscriptions(tables, subscriber, { reason, bulletin, now })
    await tables.change('subscribers', { id: subscriber, state: { not: 'ended' } }, { state: 'ended', endedAt: now, updatedAt: now })
    if (lists.length === 0) return
    const basis = await basisOf(payload, subscriber)
    await record({ payload, now }, { subscriber, action: 'unsubscribed', lists, route: 'webhook', basis, shown: words[reason] })
  }
}
