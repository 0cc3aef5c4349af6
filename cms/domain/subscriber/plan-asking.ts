/** What the hub knows of an address that somebody typed into the subscribe page. */
export interface KnownSubscriber {
  state: 'unconfirmed' | 'confirmed' | 'ended'
  subscriptions: readonly { list: string; state: 'unconfirmed' | 'active' | 'ended' }[]
}

/** What follows from asking. Whoever asked is told the same whatever it is. */
export interface AskingPlan {
  /** The mail that goes to the address; `null`: none. */
  mail: 'confirm' | 'subscribed' | null
  /** Lists that wait for the confirmation. */
  waiting: readonly string[]
  /** Whether what was said about the person may be kept before they confirm: never over what a confirmed subscriber has said. */
  takesProfile: boolean
}

const nothing: AskingPlan = { mail: null, waiting: [], takesProfile: false }

/**
 * Decides what to do for an address. Somebody who unsubscribed may come back by confirming; an address that bounced, complained or was
 * erased gets no mail by this route, whoever asks.
 */
export function planAsking(known: KnownSubscriber | null, suppression: string | null, listIds: readonly string[]): AskingPlan {
  if (suppression !== null && suppression !== 'unsubscribed') return nothing
  if (known?.state !== 'confirmed') return { mail: 'confirm', waiting: listIds, takesProfile: true }
  const active = new Set(known.subscriptions.filter(({ state }) => state === 'active').map(({ list }) => list))
  const waiting = listIds.filter((id) => !active.has(id))
  return { mail: waiting.length > 0 ? 'confirm' : 'subscribed', waiting, takesProfile: false }
}
