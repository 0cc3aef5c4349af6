import type { BasePayload } from 'payload'

/** What the hooks of subscribers have done by the store: `cms/collections/subscribers.ts` hands them the real thing. */
export interface SubscriberDesk {
  /** Why nothing may go to an address (by its hash), `null` when nothing is against it. */
  suppressionOf(payload: BasePayload, addressHash: string): Promise<string | null>
  suppress(payload: BasePayload, addressHash: string, why: { reason: 'officer'; at: Date }): Promise<void>
  putSubscription(
    payload: BasePayload,
    pair: { subscriber: string; list: string },
    data: {
      state: 'active' | 'ended'
      since: string
      endedAt?: string | null
      endedReason?: string | null
      endedBy?: string | null
    },
  ): Promise<void>
  subscriptionsOf(payload: BasePayload, subscriber: string): Promise<{ list: string; state: string; since: string }[]>
  record(
    tools: { payload: BasePayload; now: Date },
    what: { subscriber: string; action: string; lists: readonly string[]; route: string; basis: string; shown?: string },
  ): Promise<void>
}
