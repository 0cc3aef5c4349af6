import type { DeliveryReport, DeliveryState, SendingState } from '../bulletin/statuses.ts'

/** What an officer can do with a sending. */
export type SendingAction = 'pause' | 'resume' | 'stop' | 'rest' | 'retry' | 'resolve' | 'late' | 'correction'

/** How many rows of a ledger are in each state, and what was reported of those that the provider accepted. */
export interface LedgerCounts {
  states: Readonly<Partial<Record<DeliveryState, number>>>
  reports: Readonly<Partial<Record<DeliveryReport, number>>>
}

/** What `GET /api/sendings/:id/progress` answers. */
export interface SendingProgress extends LedgerCounts {
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

/** Everybody who is to get it: the whole ledger without those excluded. */
export function totalOf(counts: LedgerCounts): number {
  return count(counts, 'waiting') + count(counts, 'accepted') + count(counts, 'rejected') + count(counts, 'unconfirmed')
}

/** What can be done with a sending as it stands, in the order in which the buttons are shown. */
export function actionsFor(state: SendingState, kind: string, counts: LedgerCounts): SendingAction[] {
  const isOver = state === 'stopped' || state === 'done'
  const hasLeft = state !== 'scheduled' && state !== 'freezing'
  const offered: [SendingAction, boolean][] = [
    ['resume', state === 'paused' || state === 'waiting'],
    ['pause', state === 'sending'],
    ['stop', !isOver],
    ['rest', state === 'stopped' && count(counts, 'waiting') > 0],
    ['retry', isOver && count(counts, 'rejected') > 0],
    ['resolve', hasLeft && count(counts, 'unconfirmed') > 0],
    ['late', kind === 'issue' && (isOver || state === 'sending' || state === 'paused')],
    ['correction', isOver && kind === 'issue' && count(counts, 'accepted') > 0],
  ]
  return offered.filter(([, isOffered]) => isOffered).map(([action]) => action)
}
