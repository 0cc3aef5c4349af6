import type { BlockOf } from '#content/schema/block.ts'
import { cellWords, figureOf } from '#content/schema/cell-figure.ts'
import { figureColumns } from '#cms/domain/words/figure-columns.ts'

/** What makes a spreadsheet take a text for a formula when it begins with it (OWASP, CSV injection). */
const beginsFormula = /(?:^|[;\t])[\s\p{Cf}]*[=+\-@\t\r\n＝＋－＠]/u

/** A text that no spreadsheet runs: an apostrophe makes it a text. */
const harmless = (text: string) => (beginsFormula.test(text) ? `'${text}` : text)

/** A value between commas (RFC 4180). */
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A figure as programs read it: `-133885.5`. */
const plainFigure = (value: number) => value.toLocaleString('en-GB', { useGrouping: false, maximumFractionDigits: 12 })

function field(words: string, isFigures: boolean): string {
  const figure = figureOf(words)
  if (figure === null) return /^[-–—.*]*$/.test(words) ? '' : harmless(words)
  const isBare = figure !== undefined && figure.sign === ''
  return figure && (isFigures || isBare) ? plainFigure(figure.value) : harmless(words)
}

const heading = (words: string, sign: string | undefined) => harmless(sign && !words.includes(sign) ? `${words} (${sign})` : words)

/**
 * A table as CSV: headings first, then its rows, nothing else, so that programs read it as it is. Figures stand bare, their sign in the
 * heading; empty where nobody knows them. It begins with a byte order mark, without which Excel garbles "£".
 */
export function tableCsv(table: BlockOf<'table'>): string {
  const columns = figureColumns(table)
  const isName = (place: number) => table.rowHeaders && place === 0
  const lines = [
    table.head.map((cell, place) => heading(cellWords(cell), columns.get(place))),
    ...table.rows.map((row) =>
      row.map((cell, place) => (isName(place) ? harmless(cellWords(cell)) : field(cellWords(cell), columns.has(place)))),
    ),
  ]
  return `\uFEFF${lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('')}`
}
