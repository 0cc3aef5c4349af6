import { scaleLinear } from 'd3-scale'
import type { ChartFigures, ChartedTable } from '#content/schema/chart-figures.ts'
import { barDomain } from './bars.ts'
import { figureWords } from '#cms/domain/words/figure-words.ts'
import { share } from './lengths.ts'

/** A part of a bar: its place in it in shares of the drawing's width, and its words. */
export interface Part {
  name: string
  words: string
  x: string
  width: string
  /** Which of the series it is, from 1. */
  series: number
}

/** Bars made of parts, one to each row. */
export interface StacksView {
  kind: 'stacked-bars'
  stacks: { name: string; parts: Part[] }[]
}

/** The bars of a chart of parts; a part that is not known takes no room and is named all the same. */
export function stacksView({ groups, series }: ChartFigures, unit: ChartedTable['chart']['unit']): StacksView {
  const wholes = groups.map((_, row) => series.reduce((sum, { figures }) => sum + (figures[row] ?? 0), 0))
  // Parts of a hundred that were rounded may come to a little more.
  const scale = scaleLinear(barDomain(wholes, unit), [0, 100])
  const stacks = groups.map((name, row) => {
    let sum = 0
    const parts = series.map((one, place): Part => {
      const from = sum
      sum += one.figures[row] ?? 0
      return {
        name: one.name,
        words: figureWords(one, row, unit),
        x: share(scale(from)),
        width: share(scale(sum) - scale(from)),
        series: place + 1,
      }
    })
    return { name, parts }
  })
  return { kind: 'stacked-bars', stacks }
}
