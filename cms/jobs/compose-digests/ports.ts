import type { MailSource } from '#cms/domain/bulletin/mail-frame.ts'
import type { ListAddress } from '#cms/domain/bulletin/mail-template.ts'
import type { DigestIssue } from '#cms/domain/digest/digest-copy.ts'
import type { EarlierCopy } from '#cms/domain/digest/owed-issues.ts'
import type { EditionAudience } from '#cms/domain/subscriber/candidate.ts'
import type { Clock } from '../ports.ts'
import type { SendingStore } from '../send-bulletins/store.ts'

/** An issue that was approved and sent to a list, with what a digest of it is sent with. */
export interface SentIssue extends DigestIssue, Pick<EditionAudience, 'isListInUse'> {
  from: string
  /** Of its list, as it is now. */
  address: ListAddress
}

/** What was sent. */
export interface SentIssues {
  /** Issues that began to go out after `from`, up to and at `until`, the earliest first. */
  between(from: Date, until: Date): Promise<SentIssue[]>
  /** What ledgers of these bulletins, and of digests that told of them, say of these people, by keyed hash of the address. */
  earlierCopies(issues: readonly SentIssue[], hashes: readonly string[]): Promise<ReadonlyMap<string, readonly EarlierCopy[]>>
  /** True when there is a sending of this key. */
  isOpened(key: string): Promise<boolean>
}

/** What composing digests needs. */
export interface DigestTools {
  store: SendingStore
  issues: SentIssues
  /** Keys of digests that turned out to be for nobody; the job adds to it. Who is owed one never grows after it was due, so none is tried twice. */
  unwanted: Set<string>
  content(): MailSource
  clock: Clock
  digest(text: string): string
  newId(): string
}
