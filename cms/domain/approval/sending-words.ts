import type { DeliveryReport, DeliveryState, SendingState } from '../bulletin/statuses.ts'

/** What the screens call the state of a sending. */
export const sendingStateWords: Record<SendingState, string> = {
  freezing: 'Getting ready',
  scheduled: 'Scheduled',
  sending: 'Sending',
  paused: 'Paused',
  waiting: 'Waiting for a person',
  stopped: 'Stopped',
  done: 'Sent',
}

/** What the screens call kinds of sendings. */
export const sendingKindWords: Record<string, string> = {
  issue: 'Issue',
  correction: 'Correction',
  late: 'Last issue for a late subscriber',
  rest: 'Sent to the rest',
  digest: 'Digest',
}

/** What the screens call the state of a row. */
export const deliveryStateWords: Record<DeliveryState, string> = {
  waiting: 'Not handed over',
  accepted: 'Accepted by the provider',
  rejected: 'Refused by the provider',
  unconfirmed: 'Unconfirmed: nobody can know',
  excluded: 'Not sent',
}

/** What the screens call the provider's later reports. */
export const deliveryReportWords: Record<DeliveryReport, string> = {
  delivered: 'Delivered',
  delayed: 'Delayed',
  bounced: 'Bounced',
  complained: 'Marked as spam',
  failed: 'Failed at the provider',
  suppressed: 'Suppressed by the provider',
}

/** A sentence that follows the word for a state, which it may begin with itself: “Paused” is said once. */
export function afterState(state: string, words: string): string {
  return words.startsWith(`${state} `) ? words.slice(state.length + 1) : words
}

/** Choices of a field that keeps one of these, in the words of the screens. */
export function optionsOf(words: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
