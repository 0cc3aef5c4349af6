import type { MailTemplate } from '#cms/domain/bulletin/mail-template.ts'
import type { SendingState } from '#cms/domain/bulletin/statuses.ts'
import type { Recheck } from '#cms/domain/subscriber/recheck-recipient.ts'

/** A ledger row as a batch is made from it. */
export interface BatchRow {
  rowId: string
  /** Its place in the batch, which never changes. */
  position: number
  address: string
  addressHash: string
  /** `null` for watched mailboxes. */
  subscriberId: string | null
  /** Which variant of the bulletin this person gets. */
  variant: string
  /** Why this person gets it, frozen: the words of the footer. */
  reason: string
  isCanary: boolean
  /** What is known of it. */
  state: 'waiting' | 'accepted' | 'rejected' | 'unconfirmed'
}

/** A batch in the hands of one sender. */
export interface ClaimedBatch {
  batchId: string
  sendingId: string
  /** `open`: its body is not fixed, so objections are asked again. `fixed`: it is retried whole, byte for byte. */
  state: 'open' | 'fixed'
  /** The idempotency key and the digest of the body, from the moment the body is fixed. */
  key: string | null
  bodyDigest: string | null
  /** When the first call began, as it was stored before that call; the provider forgets keys 24 hours later. */
  firstAttemptAt: Date | null
  /** Calls under this key of which nobody knows what came of them. */
  attempts: number
  /** How often a definite refusal has cleared the key. */
  refusals: number
  /** Of an open batch the rows that wait; of a fixed one every row that its body holds. By position. */
  rows: readonly BatchRow[]
}

/** What a sending is made with: stored when it was started. */
export interface SendingPlan {
  sendingId: string
  from: string
  /** When it was to go: links and their expiry count from it. */
  at: Date
  templates: readonly MailTemplate[]
}

/** A sending that wants attention. */
export interface DueSending {
  sendingId: string
  bulletinId: string
  kind: SendingKind
  state: SendingState
  digest: string
  /** When it is to go; in the past for those that go at once. */
  at: Date
  startedAt: Date | null
  lists: readonly string[]
}

/** Why a sending exists: the issue itself, a correction, the last issue for somebody who came late, what was left over, a digest. */
export type SendingKind = 'issue' | 'correction' | 'late' | 'rest' | 'digest'

/** What became of rows. */
export interface RowOutcomes {
  accepted?: readonly { rowId: string; providerId: string }[]
  rejected?: readonly { rowId: string; reason: string }[]
  unconfirmed?: readonly { rowId: string; reason: string }[]
}

/** When a batch that was given back is tried again. */
export interface Again {
  notBefore: Date
  reason: string
  /** A definite refusal of which nothing is left unknown: key and body are cleared, and a new key may follow. */
  isRefused: boolean
  /** The provider answered that it took nothing by this call, so that the call is not one of the unknown. */
  isAnswered: boolean
}

/** The ledger while batches go out. Every method is a few set-wise statements; a claim that was lost changes nothing. */
export interface DeliveryLedger {
  /**
   * Takes the next batch of any sending in state `sending` that nobody holds and whose `notBefore` has passed; `null` when there is none.
   * A claim that is not renewed or settled ends by itself after `leaseMs`, since its holder may be dead.
   */
  claim(worker: string, now: Date, leaseMs: number): Promise<ClaimedBatch | null>
  plan(sendingId: string): Promise<SendingPlan>
  /** What stands against rows, or narrows them, as things are: by row id. Rows that are not in it may go as they are. */
  objections(sendingId: string, rows: readonly BatchRow[]): Promise<ReadonlyMap<string, Recheck>>
  /** Marks rows `excluded` with a reason, or gives them another variant. */
  amend(rows: ReadonlyMap<string, Recheck>): Promise<void>
  /** Writes beside rows of a fixed batch that their person objected after it was fixed. */
  note(rows: readonly { rowId: string; words: string }[]): Promise<void>
  /** Stores key, digest of the body and the start of the first attempt, durably, before the first call. False when the claim was lost. */
  fix(batchId: string, worker: string, fixed: { key: string; bodyDigest: string; firstAttemptAt: Date }): Promise<boolean>
  /** Counts a call that begins, and renews the claim. False when the claim was lost or the sending stands: then nothing may be sent. */
  beginAttempt(batch: Pick<ClaimedBatch, 'batchId' | 'sendingId'>, worker: string, now: Date, leaseMs: number): Promise<boolean>
  /**
   * Records what became of rows and closes the batch. What was accepted is recorded whoever holds the batch, since it is so; the rest only
   * by its holder. Recording the same twice changes nothing.
   */
  settle(batchId: string, worker: string, outcomes: RowOutcomes, now: Date): Promise<void>
  /** Gives a batch back. */
  giveBack(batchId: string, worker: string, again: Again): Promise<void>
  /** Lets a batch go as it was taken: nothing was called. */
  release(batchId: string, worker: string): Promise<void>
  /** Moves a sending from one state to another. False when it is in another state: somebody else was faster. */
  move(sendingId: string, from: SendingState, to: SendingState, words: { reason?: string; now: Date }): Promise<boolean>
}
