import type { BlockOf } from '#content/schema/block.ts'
import { chartFigures } from '#content/schema/chart-figures.ts'
import { barsView, type BarsView } from './bars.ts'
import { linesView, type LinesView } from './lines.ts'
import { stacksView, type StacksView } from './stacks.ts'

/** What a table's chart draws, with everything worked out. */
export type ChartView = (BarsView | StacksView | LinesView) & { summary: string }

const views = { bars: barsView, 'stacked-bars': stacksView, lines: linesView }

/** The chart of a table; `null` for one without, or with figures that cannot be drawn: the table then stands alone. */
export function chartView(table: BlockOf<'table'>): ChartView | null {
  const { chart } = table
  if (!chart) return null
  const figures = chartFigures({ ...table, chart })
  return 'reason' in figures ? null : { ...views[chart.kind](figures, chart.unit), summary: chart.summary }
}
