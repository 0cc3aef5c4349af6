import type { DeliveryReport, DeliveryState, SendingState } from '../bulletin/statuses.ts'

/** What an officer can do with a sending. */
export type SendingAction = 'pause' | 'resume' | 'stop' | 'rest' | 'retry' | 'resolve' | 'late' | 'correction'

type StateCounts = Readonly<Partial<Record<DeliveryState, number>>>

/** How many people of a ledger are in each state, and what was reported of their copies. Watched mailboxes are nobody's. */
export interface LedgerCounts {
  states: StateCounts
  reports: Readonly<Partial<Record<DeliveryReport, number>>>
}

/** All that is counted of a ledger. */
export interface WholeLedger extends LedgerCounts {
  /** Watched mailboxes in each state. */
  watched: StateCounts
  /** People whose copy the provider accepted, and then said that it never sent it: it can be tried again as if it had been refused. */
  failed: number
}

/** What `GET /api/sendings/:id/progress` answers. */
export interface SendingProgress extends WholeLedger {
  id: string
  bulletinId: string
  title: string
  kind: string
  state: SendingState
  /** Where it stands, in a sentence. */
  words: string
  at: string
  startedAt: string | null
  finishedAt: string | null
  /** People who are to get it, those included who have. */
  total: number
  /** When the last batch is likely to be handed over; `null` when nothing goes out or nobody can say. */
  estimatedEndAt: string | null
  /** Why a call to the provider does not succeed; `null` while none keeps failing. */
  trouble: string | null
  actions: readonly SendingAction[]
}

const count = (counts: LedgerCounts, state: DeliveryState) => counts.states[state] ?? 0
const countAll = (counts: WholeLedger, state: DeliveryState) => count(counts, state) + (counts.watched[state] ?? 0)

/** How many people, in words. */
export const peopleInWords = (number: number): string => `${number.toLocaleString('en-GB')} ${number === 1 ? 'person' : 'people'}`

/** Who is in a state, in words: people, and watched mailboxes when there are any. */
export function whoIs(counts: Pick<WholeLedger, 'states' | 'watched'>, state: DeliveryState): string {
  const mailboxes = counts.watched[state] ?? 0
  const people = counts.states[state] ?? 0
  const watched = `${mailboxes} watched ${mailboxes === 1 ? 'mailbox' : 'mailboxes'}`
  if (mailboxes === 0) return peopleInWords(people)
  return people === 0 ? watched : `${peopleInWords(people)} and ${watched}`
}

/** Everybody who is to get it: the whole ledger without those excluded. */
export function totalOf(counts: LedgerCounts): number {
  return count(counts, 'waiting') + count(counts, 'accepted') + count(counts, 'rejected') + count(counts, 'unconfirmed')
}

/** What can be done with a sending as it stands, in the order in which the buttons are shown. */
export function actionsFor(state: SendingState, kind: string, counts: WholeLedger): SendingAction[] {
  const isOver = state === 'stopped' || state === 'done'
  const hasLeft = state !== 'scheduled' && state !== 'freezing'
  const offered: [SendingAction, boolean][] = [
    ['resume', state === 'paused' || state === 'waiting'],
    ['pause', state === 'sending'],
    ['stop', !isOver],
    ['rest', state === 'stopped' && countAll(counts, 'waiting') > 0],
    ['retry', isOver && countAll(counts, 'rejected') + counts.failed > 0],
    ['resolve', hasLeft && countAll(counts, 'unconfirmed') > 0],
    ['late', kind === 'issue' && (isOver || state === 'sending' || state === 'paused')],
    ['correction', isOver && kind === 'issue' && count(counts, 'accepted') > 0],
  ]
  return offered.filter(([, isOffered]) => isOffered).map(([action]) => action)
}
