import type { BlockOf } from '#content/schema/block.ts'
import { cellWords } from '#content/schema/cell-figure.ts'
import type { LinkSource } from '#cms/domain/words/mail-address.ts'
import { mailText } from '#cms/domain/words/mail-text.ts'
import { inlineText } from './inline-text.ts'

const oneLine = (text: string) => text.replaceAll('\n', ' ')
const named = (name: string, words: string) => (name === '' ? words : `${name}: ${words}`)

/**
 * A table as sentences, since columns of a text fall apart on a phone and in the ear: one line to a row, each figure with the name of its
 * column. What its chart shows comes first, in words.
 */
export function tableText({ caption, chart, head, rows, rowHeaders }: BlockOf<'table'>, source: LinkSource): string {
  const names = head.map((cell) => mailText(cellWords(cell)))
  const hasLinks = head.some((cell) => cell.some(({ type }) => type === 'link'))
  const lines = rows.map((row) => {
    const cells = row.map((cell) => oneLine(inlineText(cell, source)))
    const figures = cells.map((words, place) => (rowHeaders && place === 0 ? '' : named(names[place]!, words || '–')))
    const told = figures.filter((figure) => figure !== '').join('; ')
    return rowHeaders ? `- ${cells[0]}${told && ` – ${told}`}` : `- ${told}`
  })
  return [
    ...(chart ? [mailText(chart.summary), ''] : []),
    `${mailText(caption)}:`,
    ...(hasLinks ? [`(${head.map((cell) => oneLine(inlineText(cell, source))).join('; ')})`] : []),
    ...lines,
  ].join('\n')
}
