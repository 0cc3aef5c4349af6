import type { ChartedTable, ChartSeries } from '#content/schema/chart-figures.ts'

type Unit = ChartedTable['chart']['unit']

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })
const short = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 })
const wholePounds = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const pence = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

function digitsOf(value: number, unit: Unit): string {
  if (value >= 1e9) return short.format(value)
  if (unit !== 'pounds') return plain.format(value)
  return Number.isInteger(value) ? wholePounds.format(value) : pence.format(value)
}

/** The words of a cell whose figure nobody knows, which a dash or nothing leaves unsaid. */
const unknownWords = (words: string) => (/[a-z<]/i.test(words) ? words : 'not known')

/** A figure as people in Britain write it: "1,374", "£133,885", "£4.50", "−12.5%". From a thousand million on it is shortened; the table has it whole. */
export function numberWords(value: number, unit: Unit): string {
  const digits = digitsOf(Math.abs(value), unit)
  return `${value < 0 ? '−' : ''}${unit === 'pounds' ? '£' : ''}${digits}${unit === 'percent' ? '%' : ''}`
}

/** The words for the figure of a series at a place, known or not: "£133,885", "fewer than 5". */
export function figureWords({ figures, words }: ChartSeries, place: number, unit: Unit): string {
  const value = figures[place] ?? null
  return value === null ? unknownWords(words[place] ?? '') : numberWords(value, unit)
}
