import type { CanaryAlarm, WatchedCopy } from '#cms/domain/delivery/canary-alarm.ts'

/** What watching the mailboxes needs. */
export interface CanaryWatch {
  /** Copies of watched mailboxes that the provider took after this instant and that are not reported as delivered. */
  undelivered(since: Date): Promise<WatchedCopy[]>
  /** Takes it upon this worker to tell of a sending. False when that was done, or another worker is at it. */
  claim(sendingId: string, now: Date): Promise<boolean>
  /** Writes to everybody who publishes. Throws when the mail cannot be sent. */
  tell(alarm: CanaryAlarm): Promise<void>
  /** Takes note that they were told. */
  told(sendingId: string, now: Date): Promise<void>
}
