/** The hold as it is kept. `person` is a name; empty when the hub itself set it. */
export interface HoldRecord {
  isOn: boolean
  reason: string
  person: string
  since: string | null
}

/** The fewest characters that say why everything is held, or why it may go on. */
export const leastHoldReason = 5

/** The hold in the store's row. A row that was never written holds nothing. */
export function readHold(row: {
  isOn?: boolean | null
  reason?: string | null
  person?: string | null
  since?: string | null
}): HoldRecord {
  return { isOn: row.isOn === true, reason: row.reason ?? '', person: row.person ?? '', since: row.since ?? null }
}

/** What somebody asked for, or which field is wrong and how. */
export type HoldWish = { ok: true; isOn: boolean; reason: string } | { ok: false; message: string }

/** Reads `{ on, reason }`. A reason is asked for both ways: those who come later must know why. */
export function readHoldWish({ on, reason }: { on?: unknown; reason?: unknown }): HoldWish {
  if (typeof on !== 'boolean') return { ok: false, message: 'on: write true to hold everything that leaves, or false to let it go on.' }
  const words = typeof reason === 'string' ? reason.trim() : ''
  if (words.length < leastHoldReason)
    return {
      ok: false,
      message: `reason: say in a few words why (at least ${leastHoldReason} characters). Everybody who works here reads it.`,
    }
  if (words.length > 1000) return { ok: false, message: 'reason: keep it under 1,000 characters.' }
  return { ok: true, isOn: on, reason: words }
}
