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
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates))
}
