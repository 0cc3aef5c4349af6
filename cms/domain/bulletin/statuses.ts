/** Every change of state that a sending can go through; anything else is refused. */
const nextSendingStates = {
  /** Recipients are being written into the ledger. */
  freezing: ['scheduled', 'sending', 'waiting', 'stopped'],
  /** Frozen, and its time has not come. */
  scheduled: ['sending', 'waiting', 'stopped'],
  /** Batches go to the provider. */
  sending: ['paused', 'waiting', 'stopped', 'done'],
  /** A person paused it, or the provider refused the account. */
  paused: ['sending', 'stopped'],
  /** It fell due too long ago, or during a hold, or the hub was restored: only a person sets it going. */
  waiting: ['sending', 'stopped'],
  /** A person ended it: rows that are still waiting are never sent. */
  stopped: [],
  /** Every row has an outcome. */
  done: [],
} as const satisfies Record<string, readonly string[]>

/** Where a sending stands. */
export type SendingState = keyof typeof nextSendingStates

/** True when a sending may go from one state to another. */
export function canMove(from: SendingState, to: SendingState): boolean {
  return (nextSendingStates[from] as readonly string[]).includes(to)
}

/**
 * What is known of one person's copy. `waiting`: not handed over. `accepted`: the provider took it. `rejected`: the provider refused it for
 * good. `unconfirmed`: it may have been taken and nobody can know. `excluded`: it is not to be sent, and the row says why.
 */
export const deliveryStates = ['waiting', 'accepted', 'rejected', 'unconfirmed', 'excluded'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** What the provider reported later of a copy that it had accepted; `null` until then. */
export const deliveryReports = ['delivered', 'delayed', 'bounced', 'complained', 'failed', 'suppressed'] as const
export type DeliveryReport = (typeof deliveryReports)[number]
