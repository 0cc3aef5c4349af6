import type { BulletinCopy } from '#content/schema/bulletin.ts'
import type { MailTemplate } from '#cms/domain/bulletin/mail-template.ts'
import type { BatchOutcome } from '#cms/domain/delivery/outcome.ts'
import type { SeenRate } from '#cms/domain/delivery/seen-rate.ts'
import type { EditionAudience } from '#cms/domain/subscriber/candidate.ts'
import type { Clock } from '../ports.ts'
import type { DeliveryLedger } from './ledger.ts'
import type { SendingStore } from './store.ts'

/** One message, ready for the provider. */
export interface Message {
  /** The ledger row it belongs to; also its tag `row`, so that a report finds the row. */
  rowId: string
  from: string
  to: string
  replyTo?: string | undefined
  subject: string
  html: string
  text: string
  /** `List-Unsubscribe` and its like. */
  headers: Readonly<Record<string, string>>
}

/** Hands batches over. Never throws: what goes wrong is an outcome. */
export interface BatchSender {
  /** At most this many messages in a call. */
  readonly batchSize: number
  /**
   * Hands over a batch. `key` is the idempotency key: the same key with the same messages within 24 hours is answered with the first
   * answer and sends nothing twice. `now` is the time of the call, for `retry-later`.
   */
  send(
    key: string,
    messages: readonly Message[],
    now: Date,
    signal?: AbortSignal,
  ): Promise<{ outcome: BatchOutcome; rate?: SeenRate | undefined }>
}

/** The one switch that stops everything that leaves. */
export interface HoldSwitch {
  /** `null` while nothing is held; else who holds and why. Asked before each call. */
  current(): Promise<{ since: Date; reason: string } | null>
}

/** Keeps calls within what the provider takes. */
export interface CallPace {
  /** Resolves when the next call may begin; calls may run side by side. Rejects when `signal` is aborted. */
  wait(signal: AbortSignal): Promise<void>
  /** Says that the call which was let begin begins now. */
  begun(): void
  /** What an answer said of the rate. */
  saw(rate: SeenRate): void
}

/** The links of one recipient's own, the same whenever they are made again. */
export interface MessageLinks {
  preferences(subscriberId: string, issuedAt: Date): string
  unsubscribe(rowId: string, subscriberId: string): string
  webCopy(rowId: string, expiresAt: Date): string
}

/** A bulletin as it would go out at this moment. */
export interface ReadyBulletin {
  bulletinId: string
  title: string
  /** The digest of all templates together: what an approval is bound to. */
  digest: string
  /** In the bulletin's order. */
  editions: readonly EditionAudience[]
  templates: readonly MailTemplate[]
  from: string
  /** The issue as the archive shows it, for each list id. */
  issues: Readonly<Record<string, { slug: string; copy: BulletinCopy }>>
}

/** Composes bulletins from what is stored and published. */
export interface BulletinComposer {
  /** `faults` in an officer's words when it cannot be composed. */
  compose(bulletinId: string): Promise<{ ok: true; value: ReadyBulletin } | { ok: false; faults: readonly string[] }>
}

/** Who approved what. */
export interface Approvals {
  /** True when this digest of the bulletin was approved. */
  isApproved(bulletinId: string, digest: string): Promise<boolean>
}

/** Mailboxes that watch whether bulletins arrive, and what else the settings say of sending. */
export interface SendingSettings {
  read(): Promise<{ canaries: readonly { address: string; addressHash: string }[]; addressDays: number }>
}

/** What the actions and the preparing of sendings need. */
export interface SendingTools {
  store: SendingStore
  composer: BulletinComposer
  approvals: Approvals
  settings: SendingSettings
  hold: HoldSwitch
  clock: Clock
  /** A new id: letters, digits and hyphens. */
  newId(): string
}

/** What the sending of batches needs. */
export interface SenderTools {
  ledger: DeliveryLedger
  sender: BatchSender
  pace: CallPace
  hold: HoldSwitch
  links: MessageLinks
  clock: Clock
  /** The digest of a text: another text has another one. */
  digest(text: string): string
  /** From 0 up to 1. */
  chance(): number
  /** The name of this sender; no other has it. */
  worker: string
  /** How long a claim is believed: longer than a call can take. */
  leaseMs: number
}
