const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

const short = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** The same for the cells of a table: "23 Nov 2026, 09:00". */
export const shortEssexTime = (instant: string): string => short.format(new Date(instant))

/** An instant as people in Essex say it: "Monday 23 November 2026 at 09:00". */
export const inEssexTime = (instant: string): string => format.format(new Date(instant)).replace(',', '')
