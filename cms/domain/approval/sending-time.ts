import { fromEssexTime } from '#cms/domain/publishing/essex-time.ts'

const minute = 60_000
/** A form stays open for a while before its button is pressed. */
const graceMinutes = 2
const longestDays = 366

/** When something is to be sent, or why it cannot be then. */
type SendingTime = { ok: true; at: Date } | { ok: false; message: string }

/**
 * Reads the time at which a bulletin is to go: nothing for now, wall time in Essex (`2026-12-01T09:00`) or an instant with its zone
 * (`2026-12-01T09:00:00Z`). A time that is over, or more than twelve months away, is refused.
 */
export function readSendingTime(at: unknown, now: Date): SendingTime {
  if (at === undefined || at === null || at === '') return { ok: true, at: now }
  const time = typeof at === 'string' ? instantOf(at.trim()) : null
  if (!time)
    return { ok: false, message: 'at: write a time in Essex such as 2026-12-01T09:00, or an instant such as 2026-12-01T09:00:00Z.' }
  if (time.getTime() < now.getTime() - graceMinutes * minute)
    return { ok: false, message: 'at: this time is over. Choose one that is to come, or leave it out to send now.' }
  if (time.getTime() > now.getTime() + longestDays * 24 * 60 * minute)
    return { ok: false, message: 'at: this is more than twelve months away. Choose an earlier time.' }
  return { ok: true, at: time }
}

function instantOf(text: string): Date | null {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return fromEssexTime(text)
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.exec(text)
  // The calendar is asked as well, since 31 February would silently become 3 March.
  if (!match || !fromEssexTime(match[1]!)) return null
  const instant = new Date(text)
  return Number.isNaN(instant.getTime()) ? null : instant
}
