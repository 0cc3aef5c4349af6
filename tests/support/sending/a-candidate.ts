import type { Candidate, CandidateSubscription, EditionAudience } from '#cms/domain/subscriber/candidate.ts'

/** An edition for everybody on a list. */
export const anEdition = (listId: string, changes: Partial<EditionAudience> = {}): EditionAudience => ({
  key: listId,
  listId,
  listName: `${listId}’ bulletin`,
  isListInUse: true,
  segment: { sectors: [], districts: [], roles: [] },
  ...changes,
})

/** An active subscription to each issue of a list, since 3 March 2026, by consent. */
export const aSubscription = (listId: string, changes: Partial<CandidateSubscription> = {}): CandidateSubscription => ({
  listId,
  state: 'active',
  frequency: 'each',
  since: new Date('2026-03-03T12:00:00Z'),
  basis: 'consent',
  ...changes,
})

/** A confirmed individual, subscribed to the practitioners' list. */
export const aCandidate = (changes: Partial<Candidate> = {}): Candidate => ({
  subscriberId: 'ann',
  address: 'ann@example.org',
  addressHash: 'a1',
  state: 'confirmed',
  kind: 'individual',
  takesPaid: false,
  sector: 'health',
  district: 'Colchester',
  role: 'health visitor',
  subscriptions: [aSubscription('practitioners')],
  suppression: null,
  ...changes,
})
