const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** An instant as people in Essex say it: "Monday 23 November 2026 at 09:00". */
export const inEssexTime = (instant: string): string => format.format(new Date(instant)).replace(',', '')
