const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** How far Europe/London is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number): number {
  const at = Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, Number(value)])) as Record<
    string,
    number
  >
  const asUtc = Date.UTC(at.year!, at.month! - 1, at.day, at.hour, at.minute, at.second)
  return asUtc - Math.floor(instant / 1000) * 1000
}

/**
 * The instant of a wall-clock time in Essex (`2027-03-28T09:00`), summer time heeded. A time that the clocks skip in spring counts as one
 * hour later; of a time that comes twice in autumn the first is meant. `null` for what is not a time.
 */
export function fromEssexTime(wallClock: string): Date | null {
  return readEssexTime(wallClock)?.instant ?? null
}

/**
 * What to say of a wall-clock time in the night when the clocks change: that it does not exist, or which of two is meant. `null` for all
 * other times, and for what is not a time.
 */
export function clockChangeNote(wallClock: string): string | null {
  const read = readEssexTime(wallClock)
  if (!read || read.comes === 'once') return null
  const clock = wallClock.slice(-5)
  if (read.comes === 'twice') return `The clocks go back that night, so ${clock} comes twice. The first is meant.`
  const later = `0${Number(clock.slice(0, 2)) + 1}${clock.slice(2)}`
  return `The clocks go forward that night, so ${clock} does not come. It counts as ${later}.`
}

function readEssexTime(wallClock: string): { instant: Date; comes: 'once' | 'twice' | 'never' } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/.exec(wallClock)
  if (!match) return null
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number]
  const asUtc = Date.UTC(year, month - 1, day, hour, minute)
  const check = new Date(asUtc)
  if (check.getUTCFullYear() !== year || check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day || check.getUTCHours() !== hour)
    return null
  const hourBefore = 60 * 60 * 1000
  const candidates = [asUtc - offsetAt(asUtc - hourBefore), asUtc - offsetAt(asUtc + hourBefore)]
  const exact = candidates.filter((instant) => instant + offsetAt(instant) === asUtc)
  const comes = exact.length === 0 ? 'never' : new Set(exact).size > 1 ? 'twice' : 'once'
  return { instant: new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates)), comes }
}
