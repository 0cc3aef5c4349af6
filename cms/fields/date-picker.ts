import type { DateField } from 'payload'

type Picker = NonNullable<NonNullable<DateField['admin']>['date']>

/**
 * Weeks start on Monday, and days may be typed as people in Britain write them. With one format only, the picker reads the typed
 * "31/12/2027" as the third of this month.
 */
const british = (formats: string[]) => ({ dateFormat: formats, calendarStartDay: 1 as const })

const dayFormats = ['d MMMM yyyy', 'd MMM yyyy', 'd/M/yy', 'd/M/yyyy']

/** How a day is chosen or typed: "31 December 2027" or "31/12/2027". */
export const dayPicker: Picker = { pickerAppearance: 'dayOnly', displayFormat: dayFormats[0]!, overrides: british(dayFormats) }

/** How an instant is chosen or typed: "31 December 2027, 09:00" or "31/12/2027 09:00". */
export const momentPicker: Picker = {
  pickerAppearance: 'dayAndTime',
  displayFormat: 'd MMMM yyyy, HH:mm',
  timeFormat: 'HH:mm',
  timeIntervals: 15,
  overrides: british(['d MMMM yyyy, HH:mm', 'd MMMM yyyy HH:mm', 'd/M/yyyy, HH:mm', 'd/M/yyyy HH:mm']),
}
