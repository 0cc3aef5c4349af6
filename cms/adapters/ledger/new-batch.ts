import type { Row } from './tables/tables.ts'

/** The end of a claim that nobody ever had: a value, since a comparison passes over what has none. */
export const neverHeld = new Date(0)

/** A batch that nobody holds. */
export function newBatch(sending: { sendingId: string; bulletinId: string }, batchId: string, number: number, notBefore: Date): Row {
  return {
    id: batchId,
    sending: sending.sendingId,
    bulletin: sending.bulletinId,
    number,
    state: 'open',
    heldUntil: neverHeld,
    notBefore,
    attempts: 0,
    refusals: 0,
  }
}
