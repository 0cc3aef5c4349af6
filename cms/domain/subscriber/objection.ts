import { z } from 'zod'

/** Why an address is never to be mailed. */
const suppressionReasons = ['unsubscribed', 'officer', 'bounced', 'complained', 'erased'] as const
export type SuppressionReason = (typeof suppressionReasons)[number]

/** Reasons by weight: a later, lighter one never takes the place of a heavier, since only those who unsubscribed may come back by themselves. */
const weights: Record<SuppressionReason, number> = { unsubscribed: 1, officer: 2, bounced: 3, complained: 4, erased: 5 }

/** True when a reason takes the place of one that is kept. */
export const outweighs = (reason: SuppressionReason, kept: SuppressionReason): boolean => weights[reason] > weights[kept]

const common = { addressHash: z.string().regex(/^[0-9a-f]{64}$/), at: z.iso.datetime() }

/**
 * What somebody does not want, as the journal outside the database keeps it: keyed hashes, ids and times, nothing that tells who it is.
 * `left`: they left these lists. `suppressed`: nothing is to go to the address; `erased` among its reasons asks to forget the person.
 * `lifted`: they unsubscribed from everything and have come back. `paid-refused` and `paid-agreed`: whether they hear of paid courses.
 */
export const objectionSchema = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('left'), lists: z.array(z.string()), by: z.string().optional() }),
  z.object({ ...common, kind: z.literal('suppressed'), reason: z.enum(suppressionReasons), by: z.string().optional() }),
  z.object({ ...common, kind: z.literal('lifted') }),
  z.object({ ...common, kind: z.literal('paid-refused') }),
  z.object({ ...common, kind: z.literal('paid-agreed') }),
])
export type Objection = z.infer<typeof objectionSchema>

/** What stands of all that one address objected to. */
export interface StandingObjection {
  addressHash: string
  suppression: { reason: SuppressionReason; at: string; by: string | undefined } | null
  /** Lists that were left, with the last time, by id. */
  left: ReadonlyMap<string, { at: string; by: string | undefined }>
  refusesPaid: boolean
}

function followed(known: StandingObjection, entry: Objection): StandingObjection {
  const { suppression } = known
  switch (entry.kind) {
    case 'left':
      return { ...known, left: new Map([...known.left, ...entry.lists.map((list) => [list, { at: entry.at, by: entry.by }] as const)]) }
    case 'suppressed': {
      const isHeavier = suppression === null || outweighs(entry.reason, suppression.reason)
      return isHeavier ? { ...known, suppression: { reason: entry.reason, at: entry.at, by: entry.by } } : known
    }
    case 'lifted':
      return suppression?.reason === 'unsubscribed' ? { ...known, suppression: null } : known
    case 'paid-refused':
      return { ...known, refusesPaid: true }
    case 'paid-agreed':
      return { ...known, refusesPaid: false }
  }
}

/** Adds an entry, the next in time, to what stands. */
export function addObjection(standing: Map<string, StandingObjection>, entry: Objection): void {
  const { addressHash } = entry
  const known = standing.get(addressHash) ?? { addressHash, suppression: null, left: new Map(), refusesPaid: false }
  standing.set(addressHash, followed(known, entry))
}

/** Why a subscription has to end; `null` when it may go on. What was asked for after the objection is not touched by it. */
export function endingOf(
  { suppression, left }: StandingObjection,
  subscription: { list: string; since: Date },
): { at: string; reason: string; by: string | undefined } | null {
  const isBefore = (objection: { at: string } | null | undefined) =>
    objection != null && subscription.since.getTime() <= Date.parse(objection.at)
  const leaving = left.get(subscription.list)
  if (isBefore(leaving)) return { at: leaving!.at, reason: 'unsubscribed', by: leaving!.by }
  return isBefore(suppression) ? { at: suppression!.at, reason: suppression!.reason, by: suppression!.by } : null
}
