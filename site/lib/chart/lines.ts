import { scaleLinear, scalePoint } from 'd3-scale'
import type { ChartFigures, ChartSeries, ChartedTable } from '#content/schema/chart-figures.ts'
import { figureWords, numberWords } from '#cms/domain/words/figure-words.ts'
import { ems, roomFor, share } from './lengths.ts'

/** Height of the plot, and the room above it for the highest tick's words, in the size of the text. */
const plotHeight = 14
const above = 1

/** Characters of labels below the plot for which there is room: on a phone, and on a desk. */
const roomBelow = { narrow: 28, wide: 60 }

interface Point {
  x: string
  y: string
}

/** A line: points where its figures are known, strokes between neighbours of them, and its figures in words. */
export interface Line {
  name: string
  words: string
  points: Point[]
  strokes: { from: Point; to: Point }[]
  /** Which of the series it is, from 1. */
  series: number
}

/** Lines over the columns' time. */
export interface LinesView {
  kind: 'lines'
  height: string
  lines: Line[]
  ticks: { words: string; y: string }[]
  /** The times below the plot; those that a phone has no room for are only shown where there is some. */
  labels: { words: string; x: string; anchor: 'start' | 'middle' | 'end'; isForWideOnly: boolean }[]
  labelsAt: string
  room: ReturnType<typeof roomFor>
}

/** Every how many labels one can be shown, the first and the last always among them where they fit. */
function stepFor(labels: readonly string[], characters: number): number {
  const longest = Math.max(1, ...labels.map(({ length }) => length))
  const fitting = Math.max(2, Math.floor(characters / (longest + 2)))
  return Math.max(1, Math.ceil((labels.length - 1) / (fitting - 1)))
}

/** All figures of a line in words, or its first and last when there are many. */
function lineWords(one: ChartSeries, groups: readonly string[], unit: ChartedTable['chart']['unit']): string {
  const { figures } = one
  const words = figures.map((_, place) => figureWords(one, place, unit))
  if (words.length <= 4) return words.join(', then ')
  const known = [...figures.keys()].filter((place) => figures[place] !== null)
  const ends = [known[0] ?? 0, known.at(-1) ?? 0]
  return ends.map((place) => `${words[place]} (${groups[place]})`).join(' to ')
}

/** The lines of a chart. */
export function linesView({ groups, series }: ChartFigures, unit: ChartedTable['chart']['unit']): LinesView {
  const known = series.flatMap(({ figures }) => figures).filter((value) => value !== null)
  const [lowest, highest] = [Math.min(0, ...known), Math.max(0, ...known)]
  const scale = scaleLinear(lowest === highest ? [0, 1] : [lowest, highest], [above + plotHeight, above]).nice(5)
  const across = scalePoint(
    groups.map((_, place) => place),
    [0, 100],
  )
  const pointAt = (place: number, value: number): Point => ({ x: share(across(place)!), y: ems(scale(value)) })

  const lines = series.map((one, place): Line => {
    const { name, figures } = one
    const points = figures.map((value, at) => (value === null ? null : pointAt(at, value)))
    const strokes = points.flatMap((to, at) => {
      const from = points[at - 1]
      return from && to ? [{ from, to }] : []
    })
    return { name, words: lineWords(one, groups, unit), points: points.filter((point) => point !== null), strokes, series: place + 1 }
  })
  const last = groups.length - 1
  const wide = stepFor(groups, roomBelow.wide)
  const narrow = Math.ceil(stepFor(groups, roomBelow.narrow) / wide) * wide
  const labels = groups.flatMap((words, place) => {
    if (place % wide !== 0) return []
    const anchor = place === 0 ? ('start' as const) : place === last ? ('end' as const) : ('middle' as const)
    return [{ words, x: share(across(place)!), anchor, isForWideOnly: place % narrow !== 0 }]
  })
  const ticks = scale.ticks(5).map((value) => ({ words: numberWords(value, unit), y: ems(scale(value)) }))
  return {
    kind: 'lines',
    height: ems(above + plotHeight + 2),
    lines,
    ticks,
    labels,
    labelsAt: ems(above + plotHeight + 1.5),
    room: roomFor(ticks.map(({ words }) => words)),
  }
}
