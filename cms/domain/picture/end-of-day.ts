const londonHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', hourCycle: 'h23' })

/** The instant (ISO 8601, UTC) at which a calendar day (`2026-11-23`) is over in Europe/London. */
export function endOfDay(day: string): string {
  const midnight = new Date(`${day}T00:00:00.000Z`)
  midnight.setUTCDate(midnight.getUTCDate() + 1)
  // At midnight in Greenwich it is one o'clock in London in summer. Clocks change at 01:00 UTC, after both midnights.
  midnight.setUTCHours(-Number(londonHour.format(midnight)))
  return midnight.toISOString()
}
