import { cellWords, figureOf } from '#content/schema/cell-figure.ts'
import type { Inline } from '#content/schema/inline.ts'

/** A cell of a table of counts: its count, `hidden` for one that says no more than that it is small, `undefined` for what counts nobody. */
export type CountCell = number | 'hidden' | undefined

/** What a cell of a table tells of how many people. */
export interface CountedCell {
  count?: CountCell
  /** A share, a fraction or a change: made of counts, so that a small one could be worked out from it. */
  isDerived: boolean
}

const words = ['one', 'two', 'three', 'four']
const saysSmall = /^(?:(?:fewer|less) than|under|below|<)\s?(\d+)$/i
const saysFew = /^(?:1|one)\s?(?:or|to|[-–])\s?(?:[2-4]|two|three|four)$|^up to (?:[2-4]|two|three|four)$/i
/** `3*`, `3 (30%)`, `about 3`, `3 children`: a count with something beside it. */
const besides = /^(?:about |around |only |nearly |c\.? ?)?(\d{1,3}(?:,\d{3})+|\d+)(?: ?[*†‡]+| ?\([^()]*\)| [a-z]{3,}(?: [a-z]+)?)?$/i
const change = /^[-+−–]\s?\d/

/** What says that a count is small; a bound below 5 says as much as the count. */
function smallOf(text: string): CountedCell | undefined {
  const bound = saysSmall.exec(text)?.[1]
  if (bound !== undefined) return { count: Number(bound) < 5 ? 1 : 'hidden', isDerived: false }
  if (saysFew.test(text)) return { count: 1, isDerived: false }
  return text.toLowerCase() === 'not shown' ? { count: 'hidden', isDerived: false } : undefined
}

/**
 * Reads a cell. Counts in words, and with something beside them, are read only in a column of counts: elsewhere “3 March” counts nobody.
 * Nought and the whole of a hundred are no shares that tell anything.
 */
export function readCount(cell: readonly Inline[], isColumnOfCounts: boolean): CountedCell {
  const text = cellWords(cell)
  const small = smallOf(text)
  if (small) return small
  const figure = figureOf(text)
  if (figure && figure.sign === '' && Number.isInteger(figure.value) && figure.value >= 0) return { count: figure.value, isDerived: false }
  if (figure && figure.sign !== '£') return { isDerived: !(figure.sign === '%' && (figure.value === 0 || figure.value === 100)) }
  if (change.test(text) && figure === undefined) return { isDerived: true }
  if (!isColumnOfCounts || figure !== undefined) return { isDerived: false }
  const spelt = words.indexOf(text.toLowerCase())
  const [, digits] = besides.exec(text) ?? []
  const count = spelt >= 0 ? spelt + 1 : digits === undefined ? undefined : Number(digits.replaceAll(',', ''))
  return count === undefined ? { isDerived: false } : { count, isDerived: /%/.test(text) }
}
