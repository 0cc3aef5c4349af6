const londonDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric' })

/** A day (`2026-11-23`) or an instant as people in Britain write the day: "23 November 2026". Empty for what is no date. */
export function formatDay(dayOrInstant: string | undefined): string {
  const date = new Date(dayOrInstant ?? '')
  return Number.isNaN(date.getTime()) ? '' : londonDay.format(date)
}
