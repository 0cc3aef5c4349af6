import type { Sector } from './sectors.ts'

/** An edition of a bulletin, as far as it decides who gets it. */
export interface EditionAudience {
  /** What variants call it: the id of its list. */
  key: string
  listId: string
  /** As subscribers read it: “Practitioners’ bulletin”. */
  listName: string
  /** False when the officer has taken the list out of use. */
  isListInUse: boolean
  /** Only subscribers of these; all empty: the whole list. */
  segment: { sectors: readonly Sector[]; districts: readonly string[]; roles: readonly string[] }
}

/** A subscriber's wish for one list. */
export interface CandidateSubscription {
  listId: string
  state: 'unconfirmed' | 'active' | 'ended'
  frequency: 'each' | 'weekly' | 'monthly'
  since: Date
  /** Why they are written to on this list, as the newest record of it says. */
  basis: 'consent' | 'public-task'
}

/** Somebody with a subscription to a list that a bulletin goes to, before anything else is asked. */
export interface Candidate {
  subscriberId: string
  address: string
  addressHash: string
  state: 'unconfirmed' | 'confirmed' | 'ended'
  kind: 'individual' | 'corporate'
  takesPaid: boolean
  sector: Sector | null
  district: string | null
  role: string | null
  subscriptions: readonly CandidateSubscription[]
  /** Why the address is never to be mailed, when it is. */
  suppression: string | null
}
