import type { BlockOf } from '#content/schema/block.ts'
import { cellWords, figureOf } from '#content/schema/cell-figure.ts'
import { isTotal } from '#content/schema/chart-figures.ts'
import { figureColumns } from '#cms/domain/words/figure-columns.ts'
import type { LinkSource } from '#cms/domain/words/mail-address.ts'
import { mailHtml } from '#cms/domain/words/mail-text.ts'
import { barHtml, shareOf } from './bar-html.ts'
import { chartHtml, drawnFigures, fullWidth } from './chart-html.ts'
import { inlineHtml } from './inline-html.ts'
import type { Look } from './look.ts'
import { inRole } from './roles.ts'

type Table = BlockOf<'table'>

/** The bar below the figure of a row, in a table whose chart has one column of figures: drawing and table are then one. */
function barBelow(table: Table, look: Look): (row: Table['rows'][number], place: number) => string {
  const drawn = drawnFigures(table)
  if (!drawn || drawn.kind !== 'bars' || drawn.series.length > 1) return () => ''
  const highest = fullWidth(drawn.series[0]!.figures, drawn.unit)
  return (row, place) => {
    const figure = figureOf(cellWords(row[place]!))
    if (place === 0 || !figure || isTotal(cellWords(row[0]!))) return ''
    const bar = barHtml([{ share: shareOf(figure.value, highest), role: 'only' }], look)
    return `<div aria-hidden="true" style="padding:4px 0 0">${bar}</div>`
  }
}

/**
 * A data table with what its chart shows before it, in words and drawn. Headings say of
 * which column or row they are; figures stand right. Too wide for a screen, it scrolls in a region of its own, which the keyboard can reach.
 */
export function tableHtml(block: Table, look: Look, source: LinkSource): string {
  const { caption, chart, head, rows, rowHeaders } = block
  const columns = figureColumns(block)
  const below = barBelow(block, look)
  const isBarred = rows.some((row) => row.some((_cell, place) => below(row, place) !== ''))
  const side = (place: number) => `text-align:${columns.has(place) && !isBarred ? 'right' : 'left'}`
  const cell = (inlines: (typeof head)[number]) => inlineHtml(inlines, look, source)
  const headings = head.map((inlines, place) => `<th scope="col"${inRole('th', look, side(place))}>${cell(inlines)}</th>`)
  const body = rows.map((row) => {
    const cells = row.map((inlines, place) =>
      rowHeaders && place === 0
        ? `<th scope="row"${isBarred ? ' width="44%"' : ''}${inRole('row', look)}>${cell(inlines)}</th>`
        : `<td${inRole('td', look, side(place))}>${cell(inlines)}${below(row, place)}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  const summary = chart ? `<p${inRole('p', look)}>${mailHtml(chart.summary)}</p>` : ''
  const table = `<table${inRole('table', look)}><caption${inRole('caption', look)}>${mailHtml(caption)}</caption><thead><tr>${headings.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`
  return `${summary}${chartHtml(block, look)}<div role="region" tabindex="0" aria-label="Table: ${mailHtml(caption)}" style="overflow-x:auto;margin:0 0 18px">${table}</div>`
}
