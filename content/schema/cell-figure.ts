import type { Inline } from './inline.ts'

/** The words of a cell on one line. */
export function cellWords(cell: readonly Inline[]): string {
  return cell
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'break' ? ' ' : cellWords(inline.children)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

const unknown = /^(?:|[-–—.*]{1,3}|not (?:known|available|recorded|collected|shown)|unknown|n\/?a|(?:fewer|less) than \d+|< ?\d+)$/i
const figure = /^([-−–]?)(£?)([-−–]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(%?)$/

/**
 * The figure that a cell holds: `120`, `£133,885`, `-4.5`, `80%`. `null` for one that says that it is not known (empty, a dash, "not
 * known", "fewer than 5"), `undefined` for words that are no figure.
 */
export function figureOf(words: string): { value: number; sign: '' | '£' | '%' } | null | undefined {
  if (unknown.test(words)) return null
  const [, outer, pounds, inner, digits, percent] = figure.exec(words.replaceAll(' ', '')) ?? []
  if (digits === undefined || (pounds && percent) || (outer && inner)) return undefined
  const value = Number(digits.replaceAll(',', '')) * (outer || inner ? -1 : 1)
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value, sign: pounds ? '£' : percent ? '%' : '' } : undefined
}
