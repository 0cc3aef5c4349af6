import type { BulletinCheck } from '../bulletin/checks/check.ts'
import type { SendingState } from '../bulletin/statuses.ts'
import type { BulletinStanding } from './standing.ts'

/** One variant of a bulletin, as officers look at it. */
export interface ReviewedVariant {
  key: string
  /** The lists whose editions are in it, and whether it has what readers pay for, in words. */
  label: string
  subject: string
  /** Size of its HTML in bytes. */
  bytes: number
  /** How many people would get it; `null` for people who may not see subscribers. */
  recipients: number | null
}

/** How many people do not get it, and why. */
export interface ExclusionCount {
  reason: string
  count: number
}

/** An approval as the screens show it. */
export interface ShownApproval {
  person: string
  at: string
  isAlone: boolean
  reason: string | null
  /** True when it holds for what would be sent. */
  isCurrent: boolean
}

/** What `GET /api/bulletins/:id/review` answers: everything that somebody looks at before approving and sending. */
export interface BulletinReview {
  /** What an approval binds; `null` while the bulletin cannot be composed. */
  digest: string | null
  standing: BulletinStanding
  words: string
  /** Why it cannot be composed. */
  faults: readonly string[]
  variants: readonly ReviewedVariant[]
  checks: readonly BulletinCheck[]
  /** Names of the fields that differ from the text that was approved last. */
  changes: readonly string[]
  /** `null` for people who may not see subscribers. */
  recipients: number | null
  exclusions: readonly ExclusionCount[]
  /** Watched mailboxes that get it too. */
  canaries: number
  approvals: readonly ShownApproval[]
  /** Whether the person may approve and send. */
  mayPublish: boolean
  /** True when the person would approve alone what the rule wants two people to look at. */
  asksReason: boolean
  /** Names of the groups that test mails can go to. */
  testGroups: readonly string[]
  /** The issue's own sending, once there is one. */
  sending: { id: string; state: SendingState } | null
}

/** Why a bulletin that nobody would get cannot be sent, for the screen that would send it. */
export function whyNobody(exclusions: readonly ExclusionCount[]): string {
  if (exclusions.length === 0) return 'Nobody would get it: nobody is on the lists of its editions, or in the part of them that it is for.'
  return 'Nobody would get it: everybody on its lists is left out. “Not sent to” says why, and how many each reason concerns.'
}
