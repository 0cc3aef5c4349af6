import { reportOfEvent, type MailReport } from '#cms/domain/delivery/report-of-event.ts'
import type { ReportLedger } from './ports.ts'

/** A message of the provider whose signature was checked. */
export interface ProviderMessage {
  /** The provider's id of the message; the same when it comes again. */
  eventId: string
  event: unknown
}

/** What became of a message. `ignored`: it is of nothing that the hub keeps. */
export type Taken = 'taken' | 'known' | 'ignored'

const typeOf = (event: unknown): string =>
  typeof event === 'object' && event !== null && 'type' in event ? String(event.type).slice(0, 60) : 'unknown'

/**
 * Suppresses whoever a mail went to that is this hub's and stands in no ledger: one that asks to confirm, or a copy of which a restored hub
 * knows nothing. True when there was something to do.
 */
async function takeOwnMail(ledger: ReportLedger, { isOurs, suppressFor, to }: MailReport, now: Date): Promise<boolean> {
  if (!isOurs || !suppressFor) return false
  for (const address of to) await ledger.suppress(await ledger.findMailbox(address), suppressFor, now)
  return to.length > 0
}

/**
 * Takes in a message of the provider. It is remembered last: after a kill in the middle it comes again, and taking it in again changes
 * nothing.
 */
export async function takeReport(ledger: ReportLedger, { eventId, event }: ProviderMessage, now: Date): Promise<Taken> {
  if (await ledger.isKnown(eventId)) return 'known'
  const mail = reportOfEvent(event)
  const row = mail && (await ledger.findRow(mail))
  if (mail && row) {
    if (!row.isAccepted) await ledger.settleAsAccepted(row.rowId, mail.providerId, mail.takenAt)
    if (mail.report) await ledger.keepReport(row.rowId, mail.report, mail.at, mail.words)
    if (mail.suppressFor) await ledger.suppress(row, mail.suppressFor, now)
  }
  const isTaken = row ? true : mail !== null && (await takeOwnMail(ledger, mail, now))
  await ledger.remember(eventId, typeOf(event), now)
  return isTaken ? 'taken' : 'ignored'
}

/** The provider tries for a day and a half; what is older never comes again by itself, and by hand it would change nothing. */
const memoryMs = 14 * 24 * 60 * 60 * 1000

/** Forgets messages so old that they do not come again. */
export async function forgetOldMessages(ledger: Pick<ReportLedger, 'forget'>, now: Date): Promise<void> {
  await ledger.forget(new Date(now.getTime() - memoryMs))
}
