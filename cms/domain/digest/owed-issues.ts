import type { Candidate } from '../subscriber/candidate.ts'
import { isInSegment } from '../subscriber/choose-recipients.ts'
import type { DigestIssue } from './digest-copy.ts'
import type { DigestFrequency } from './periods.ts'

/** What a ledger says of one person and one bulletin: its editions for these lists were told, or were kept for a digest. */
export interface EarlierCopy {
  bulletinId: string
  lists: readonly string[]
  /** The digest that was promised in place of a copy; left out for a copy that was sent, is on its way, or may have arrived. */
  keptFor?: DigestFrequency | undefined
}

/**
 * The issues that a digest owes to somebody. Nothing is told twice, and nothing is lost to a change of mind: what was kept back for a digest
 * comes with that one, however the person wants to hear of the next. A merged copy does not say for which digest the rest was kept, so who
 * now wants each issue is told of the rest by the first digest. Of what went out before somebody joined, a digest tells from the period in
 * which they did.
 */
export function owedIssues<Issue extends DigestIssue>(
  { frequency, dueAt }: { frequency: DigestFrequency; dueAt: Date },
  candidate: Candidate,
  issues: readonly Issue[],
  earlier: readonly EarlierCopy[],
): Issue[] {
  return issues.filter(({ bulletinId, listId, segment, frozenAt }) => {
    const subscription = candidate.subscriptions.find((one) => one.listId === listId)
    const ofBulletin = earlier.filter((one) => one.bulletinId === bulletinId)
    const copies = ofBulletin.filter(({ lists }) => lists.includes(listId))
    if (!subscription || copies.some(({ keptFor }) => keptFor === undefined)) return false
    if (copies.length > 0) return subscription.frequency === frequency || copies.some(({ keptFor }) => keptFor === frequency)
    if (subscription.since > dueAt || !isInSegment(candidate, { segment })) return false
    const isLeftOutOfTheirs = subscription.since <= frozenAt && ofBulletin.some(({ keptFor }) => keptFor === undefined)
    return subscription.frequency === frequency || (subscription.frequency === 'each' && isLeftOutOfTheirs)
  })
}
