import type { WholeLedger } from '#cms/domain/approval/progress.ts'
import type { DeliveryState, SendingState } from '#cms/domain/bulletin/statuses.ts'
import type { MailTemplate } from '#cms/domain/bulletin/mail-template.ts'
import type { Candidate } from '#cms/domain/subscriber/candidate.ts'
import type { DueSending, SendingKind } from './ledger.ts'

/** A row as the ledger is made. */
export interface NewRow {
  /** `null` where the person's address is not known any more. */
  address: string | null
  addressHash: string
  subscriberId: string | null
  variant: string
  reason: string
  isCanary: boolean
  state: 'waiting' | 'excluded'
  why?: string | undefined
}

/** A sending that is about to be stored. */
export interface NewSending {
  sendingId: string
  /** `<bulletin>:<kind>:<n>`. */
  key: string
  kind: SendingKind
  bulletinId: string
  title: string
  at: Date
  personId: string | undefined
  digest: string
  from: string
  lists: readonly string[]
  issues: unknown
}

/** Counts of one sending. */
export interface SendingCounts extends WholeLedger {
  batchesLeft: number
  /** Batches that were settled since an instant, to tell the speed. */
  batchesSettled: number
}

/** A sending as the officer's screens and the actions see it. */
export interface SendingFacts extends DueSending, Pick<NewSending, 'title' | 'from' | 'issues'> {
  stateReason: string | null
  finishedAt: Date | null
  purgedAt: Date | null
}

/** Which rows of a ledger: by state, and of those by id. */
export interface RowChoice {
  /** `failed`: accepted, and reported as never sent. */
  state: DeliveryState | 'failed'
  rowIds?: readonly string[] | undefined
}

/** Everything about sendings but the calls themselves. Methods that answer pages yield between statements, and keep a page in memory. */
export interface SendingStore {
  /** Stores a sending in state `freezing`, with its templates when they are given. False when there is one of this key. */
  open(sending: NewSending, templates: readonly MailTemplate[] | null, now: Date): Promise<boolean>
  /** Stores templates of a sending that was opened without: what was still missing, so that the worker goes on with it. */
  addTemplates(sendingId: string, templates: readonly MailTemplate[]): Promise<void>
  /** Puts another text in the place of the one that is there, while nothing was sent. */
  replaceText(sendingId: string, text: { digest: string; templates: readonly MailTemplate[]; issues: unknown }): Promise<void>
  templates(sendingId: string): Promise<MailTemplate[]>
  /** Removes a sending of which only a part was stored, with its rows. */
  abandon(sendingId: string): Promise<void>
  facts(sendingId: string): Promise<SendingFacts | null>
  /** Sendings of a bulletin, the oldest first; of a kind, when it is given. */
  ofBulletin(bulletinId: string, kind?: SendingKind): Promise<SendingFacts[]>
  /** Sendings in these states, the oldest first, with when they were stored. */
  inStates(states: readonly SendingState[]): Promise<(DueSending & { openedAt: Date })[]>
  move(sendingId: string, from: SendingState, to: SendingState, words: { reason?: string; now: Date }): Promise<boolean>

  /** Takes the freezing of a sending; false when another worker has it, or it was stopped. Asked again by its holder, the claim is renewed. */
  claimFreezing(sendingId: string, worker: string, now: Date, leaseMs: number): Promise<boolean>
  /** Notes that everybody is written down and in a batch. False when the claim was lost, or it was stopped. */
  endFreezing(sendingId: string, worker: string, now: Date): Promise<boolean>
  /** True when everybody of a sending was written down before it went on, or was stopped. */
  isFrozen(sendingId: string): Promise<boolean>
  /** People with a subscription to any of these lists, page by page, each whole in one page. */
  candidates(lists: readonly string[]): AsyncIterable<Candidate[]>
  /** Candidates by subscriber id; those who are gone are left out. */
  candidatesById(lists: readonly string[], subscriberIds: readonly string[]): Promise<Candidate[]>
  /** Reasons of suppression by keyed hash of the address. */
  suppressed(hashes: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Adds rows; one whose address has a row in this sending is passed over. */
  addRows(sending: Pick<NewSending, 'sendingId' | 'bulletinId'>, rows: readonly NewRow[]): Promise<void>
  /** Rows of a sending, page by page, in a fixed order. */
  rows(sendingId: string): AsyncIterable<LedgerRow[]>
  /** Rows of a bulletin to one address, in all its sendings. */
  rowsTo(bulletinId: string, addressHash: string): Promise<LedgerRow[]>
  rowsChosen(sendingId: string, choice: RowChoice): AsyncIterable<LedgerRow[]>
  /** Removes batches that a killed freezing left behind. */
  clearBatches(sendingId: string): Promise<void>
  /** Puts rows that wait into batches, in this order. */
  addBatches(sending: Pick<NewSending, 'sendingId' | 'bulletinId'>, batches: readonly NewBatch[], notBefore: Date): Promise<void>
  /** Marks rows of other sendings of the bulletin to the same addresses, where they wait, were refused, are unknown or failed: they go out with this one. */
  handOn(sending: Pick<NewSending, 'sendingId' | 'bulletinId'>, hashes: readonly string[], words: string): Promise<void>

  counts(sendingId: string, settledSince: Date): Promise<SendingCounts>
  /** True while nobody knows of some call of the sending what came of it: one is under way, or was not answered. */
  hasOpenCalls(sendingId: string): Promise<boolean>
  /** Batches that are not settled, whoever holds them. */
  openBatches(sendingId: string): Promise<number>
  /** Ends claims that hold beyond an instant, and lets batches of what is being sent be tried at once that would wait beyond it. */
  freeFromFuture(instant: Date, now: Date): Promise<void>
  /** Unsettled batches whose body was fixed at or before this instant, or whose sending was stopped, and that nobody holds. */
  stale(fixedBefore: Date, now: Date): Promise<{ batchId: string; attempts: number }[]>
  /** Ends a stale batch: what waits in it is `unconfirmed` when calls are unknown; else its key is cleared. */
  endStale(batch: { batchId: string; attempts: number }, reason: string, now: Date): Promise<void>
  /** Sets rows that are `unconfirmed` to `accepted`, as a person says; how many were. */
  confirm(sendingId: string, rowIds: readonly string[], words: string, now: Date): Promise<number>
  /** Removes templates of sendings that ended at or before this instant; how many sendings. */
  purge(endedBefore: Date, now: Date): Promise<number>
  /** Removes addresses from ledgers of sendings that ended at or before this instant; how many sendings. */
  forgetAddresses(endedBefore: Date): Promise<number>
}

/** A stored row, as far as rules look at it. */
export interface LedgerRow extends Omit<NewRow, 'state'> {
  rowId: string
  state: DeliveryState
}

/** A batch and the rows that go with it, in their order. */
export interface NewBatch {
  batchId: string
  number: number
  rowIds: readonly string[]
}
