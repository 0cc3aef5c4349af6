import type { BlockOf } from '#content/schema/block.ts'
import { chartFigures, type ChartedTable, type ChartFigures } from '#content/schema/chart-figures.ts'
import { figureWords } from '#cms/domain/words/figure-words.ts'
import { mailHtml } from '#cms/domain/words/mail-text.ts'
import { barHtml, shareOf, type Bar } from './bar-html.ts'
import { layoutTable } from './layout.ts'
import type { Look } from './look.ts'
import { inRole, type Role } from './roles.ts'

type Unit = ChartedTable['chart']['unit']

/** The figures of a table's chart; nothing for one without, with figures that cannot be drawn, or with some below zero. */
export function drawnFigures(table: BlockOf<'table'>): (ChartFigures & ChartedTable['chart']) | undefined {
  const { chart } = table
  const figures = chart && chartFigures({ ...table, chart })
  if (!figures || 'reason' in figures) return undefined
  const isBelowZero = figures.series.some((one) => one.figures.some((value) => value !== null && value < 0))
  return isBelowZero ? undefined : { ...figures, ...chart }
}

/** The figure that takes the full width: the highest, or the whole for parts of a hundred. */
export function fullWidth(values: readonly (number | null)[], unit: Unit): number {
  const highest = Math.max(0, ...values.map((value) => value ?? 0))
  return unit === 'percent' ? Math.max(100, highest) : highest
}

const roleOf = (place: number) => `chart-${(place % 6) + 1}` as Role
const row = (role: Role, look: Look, text: string, figure = '') =>
  `<tr><td${inRole(role, look)}>${mailHtml(text)}${figure && `: <strong>${mailHtml(figure)}</strong>`}</td></tr>`
const drawing = (bars: readonly Bar[], look: Look) => `<tr><td style="padding:2px 0">${barHtml(bars, look)}</td></tr>`

/** Bars one below another, each under its words; lines over time are drawn so as well, since a mail has nothing to draw a line with. */
function barsHtml({ groups, series, kind, unit }: ChartFigures & ChartedTable['chart'], look: Look): string {
  const highest = fullWidth(
    series.flatMap(({ figures }) => figures),
    unit,
  )
  const bar = (one: ChartFigures['series'][number], name: string, place: number, role: Role) =>
    row('bar', look, name, figureWords(one, place, unit)) + drawing([{ share: shareOf(one.figures[place] ?? 0, highest), role }], look)
  const grouped =
    kind === 'lines'
      ? series.map((one, line) => [one.name, groups.map((name, place) => bar(one, name, place, roleOf(line)))] as const)
      : groups.map((name, place) => [name, series.map((one, column) => bar(one, one.name, place, roleOf(column)))] as const)
  return grouped.map(([name, bars]) => row('group', look, name) + bars.join('')).join('')
}

/** Bars made of parts: one to a group, its parts named below it in their order. */
function stacksHtml({ groups, series, unit }: ChartFigures & ChartedTable['chart'], look: Look): string {
  const wholes = groups.map((_, place) => series.reduce((sum, { figures }) => sum + (figures[place] ?? 0), 0))
  const highest = fullWidth(wholes, unit)
  // A patch of each part's colour stands before its name.
  const patch = (column: number) => `<span${inRole(roleOf(column), look)}>${'\u00a0'.repeat(3)}</span>`
  const part = (one: ChartFigures['series'][number], column: number, place: number) =>
    `${patch(column)} ${mailHtml(one.name)}: <strong>${mailHtml(figureWords(one, place, unit))}</strong>`
  const named = (place: number) =>
    `<tr><td${inRole('bar', look)}>${series.map((one, column) => part(one, column, place)).join('<br>')}</td></tr>`
  return groups
    .map((name, place) => {
      const parts = series.map((one, column) => ({ share: shareOf(one.figures[place] ?? 0, highest), role: roleOf(column) }))
      return row('group', look, name) + drawing(parts, look) + named(place)
    })
    .join('')
}

/**
 * The chart of a table with several columns of figures, drawn with cells of a table, so that it is there without pictures. It is kept from
 * screen readers: what it shows is said in the summary before it, and the table after it has its figures.
 */
export function chartHtml(table: BlockOf<'table'>, look: Look): string {
  const drawn = drawnFigures(table)
  if (!drawn || (drawn.kind === 'bars' && drawn.series.length === 1)) return ''
  const rows = drawn.kind === 'stacked-bars' ? stacksHtml(drawn, look) : barsHtml(drawn, look)
  return `<div aria-hidden="true">${layoutTable(
    `<tr><td${inRole('chart', look)}>${layoutTable(rows)}</td></tr>`,
    ' style="margin:0 0 16px;border-collapse:separate"',
  )}</div>`
}
