const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const time = '(?:[T ,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:am|pm|z|utc|gmt|bst|[+-]\\d{2}:?\\d{2})?)?'

/** The day comes first, as in Britain: 03/02/2024 is the third of February. */
const shapes: readonly { shape: RegExp; parts: (found: readonly string[]) => [year: string, month: string, day: string] }[] = [
  { shape: new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}$`, 'i'), parts: ([year, month, day]) => [year!, month!, day!] },
  {
    shape: new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})${time}$`, 'i'),
    parts: ([day, month, year]) => [year!, month!, day!],
  },
  {
    shape: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3,9})[-, ]+(\\d{4}|\\d{2})${time}$`, 'i'),
    parts: ([day, month, year]) => [year!, String(months.indexOf(month!.slice(0, 3).toLowerCase()) + 1), day!],
  },
]

/** The day that a cell is, at midnight UTC; `none` when it has the shape of a date but there is no such day; `null` when it is other text. */
export function dateIn(cell: string): Date | 'none' | null {
  for (const { shape, parts } of shapes) {
    const found = shape.exec(cell.trim())
    if (!found) continue
    const [year, month, day] = parts(found.slice(1)).map(Number) as [number, number, number]
    const date = new Date(Date.UTC(year < 100 ? 2000 + year : year, month - 1, day))
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : 'none'
  }
  return null
}
