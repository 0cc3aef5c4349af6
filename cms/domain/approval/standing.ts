import { momentText } from '#cms/domain/words/event-times.ts'
import { sentence } from '#cms/domain/words/sentence.ts'
import type { SendingState } from '#cms/domain/bulletin/statuses.ts'

/** An approval as it was given, the person by name. */
export interface GivenApproval {
  digest: string
  person: string
  at: string
  isAlone: boolean
  reason?: string | undefined
}

/** A going-out of the bulletin. */
export interface GoneOut {
  state: SendingState
  /** When it is or was to go. */
  at: string
  finishedAt?: string | undefined
  /** Why it is paused, waiting or stopped. */
  reason?: string | undefined
  /** True when nobody of those who were to get it is left over. */
  isHandedOver?: boolean | undefined
}

/** What is known of a bulletin when somebody asks where it stands. */
export interface BulletinFacts {
  /** Digest of what would be sent; `null` while it cannot be composed. */
  digest: string | null
  /** All approvals, the newest first. */
  approvals: readonly GivenApproval[]
  /** The issue's own sending, once there is one. */
  issue: GoneOut | null
}

/** Where a bulletin stands, in one word. */
export type BulletinStanding = 'draft' | 'approved' | 'void' | 'scheduled' | 'sending' | 'paused' | 'waiting' | 'stopped' | 'sent'

/** The approval that holds for what would be sent, if one does. */
export function standingApproval({ digest, approvals }: BulletinFacts): GivenApproval | null {
  return approvals.find((approval) => digest !== null && approval.digest === digest) ?? null
}

const byState: Record<SendingState, BulletinStanding> = {
  freezing: 'sending',
  scheduled: 'scheduled',
  sending: 'sending',
  paused: 'paused',
  waiting: 'waiting',
  stopped: 'stopped',
  done: 'sent',
}

/** The one word that matters most: what goes out before what was approved, an approval before the text. */
export function bulletinStanding(facts: BulletinFacts): BulletinStanding {
  if (facts.issue) return byState[facts.issue.state]
  if (standingApproval(facts)) return 'approved'
  return facts.approvals.length > 0 ? 'void' : 'draft'
}

/** The same in a sentence for the people who work on it. */
export function approvalStanding(facts: BulletinFacts): string {
  const { issue, approvals } = facts
  const current = standingApproval(facts)
  switch (bulletinStanding(facts)) {
    case 'draft':
      return 'Nobody has approved it, and nothing of it leaves before somebody has.'
    case 'approved':
      return `${current!.person} approved it at ${momentText(current!.at)}${current!.isAlone ? ', alone' : ''}. It can be sent as it is.`
    case 'void':
      return `${approvals[0]!.person} approved it at ${momentText(approvals[0]!.at)}, and what would be sent has changed since: it must be approved again.`
    case 'scheduled':
      return `Goes out at ${momentText(issue!.at)} (Essex time).`
    case 'sending':
      return issue!.state === 'freezing'
        ? 'Everybody who gets it is being written down. Nothing has left so far.'
        : 'It is on its way, in calls of up to 100 people each.'
    case 'paused':
      return sentence(issue!.reason, 'It stands still until somebody goes on with it.')
    case 'waiting':
      return sentence(issue!.reason, 'Only a person sets it going.')
    case 'stopped':
      return `${sentence(issue!.reason, 'It was ended.')} ${issue!.isHandedOver ? 'Nobody is left over.' : 'Nobody else gets it unless somebody sends it to the rest.'}`
    case 'sent':
      return `It went out${issue!.finishedAt ? ` by ${momentText(issue!.finishedAt)}` : ''}. Its delivery says what became of each copy.`
  }
}
