import type { DeliveryReport } from '#cms/domain/bulletin/statuses.ts'

/** Whose mail something was reported of. */
export interface Mailbox {
  /** The bulletin whose mail it was; null for mail of no ledger. */
  bulletinId: string | null
  /** Null for watched mailboxes, and for addresses of nobody who subscribes. */
  subscriberId: string | null
  addressHash: string
}

/** A row of the ledger of which something was reported. */
export interface ReportedRow extends Mailbox {
  rowId: string
  /** True when the ledger knows already that the provider took it, and under which id. */
  isAccepted: boolean
}

/** What reports change. Doing the same twice, or in another order, comes to the same. */
export interface ReportLedger {
  /** True for a message that was taken in before. */
  isKnown(eventId: string): Promise<boolean>
  /** The row of a mail, by the row's id or by the provider's id; `null` when the mail is of no ledger of ours. */
  findRow(ids: { rowId: string | null; providerId: string }): Promise<ReportedRow | null>
  /** The mailbox of an address, for mail that stands in no ledger. */
  findMailbox(address: string): Promise<Mailbox>
  /** The provider has taken the mail, whatever the ledger knew of that. */
  settleAsAccepted(rowId: string, providerId: string, takenAt: Date): Promise<void>
  /** Keeps a report unless a later one is kept, and the instant of the first of each kind. */
  keepReport(rowId: string, report: DeliveryReport, at: Date, words: string | null): Promise<void>
  /** Nothing goes to the address any more, and every subscription of its subscriber ends. */
  suppress(mailbox: Mailbox, reason: 'bounced' | 'complained', now: Date): Promise<void>
  /** Takes note that a message was taken in. */
  remember(eventId: string, type: string, now: Date): Promise<void>
  /** Forgets messages that were taken in before this instant. */
  forget(before: Date): Promise<void>
}
