import { scaleLinear } from 'd3-scale'
import type { ChartFigures, ChartSeries, ChartedTable } from '#content/schema/chart-figures.ts'
import { figureWords } from '#cms/domain/words/figure-words.ts'
import { roomFor, share } from './lengths.ts'

type Unit = ChartedTable['chart']['unit']

/** A bar: where it begins and how long it is in shares of the drawing's width, and where its figure stands. */
export interface Bar {
  name: string
  words: string
  isKnown: boolean
  x: string
  width: string
  /** Where the figure's words begin: at the end of the bar, or at zero beside a bar below it. */
  wordsAt: string
  /** Which of the series it is, from 1. */
  series: number
}

/** Bars side by side: one to a row when there is one series, else a group of bars to each row. */
export interface BarsView {
  kind: 'bars'
  groups: { name: string | null; bars: Bar[] }[]
  /** Where zero stands. */
  zero: string
  room: ReturnType<typeof roomFor>
  /** How long the names are that stand beside the bars. */
  nameRoom: ReturnType<typeof roomFor>
  /** Whether all bars are of one series and one colour. */
  isOneSeries: boolean
}

/** The ends of the scale: zero is always in it, and parts of a hundred (not changes, which go below zero) are shown against the whole. */
export function barDomain(values: readonly number[], unit: Unit): [number, number] {
  const highest = Math.max(0, ...values)
  const bottom = Math.min(0, ...values)
  const top = unit === 'percent' && highest <= 100 && bottom === 0 ? 100 : highest
  return top === bottom ? [0, 1] : [bottom, top]
}

/** The bars of a chart. */
export function barsView({ groups, series }: ChartFigures, unit: Unit): BarsView {
  const known = series.flatMap(({ figures }) => figures).filter((value) => value !== null)
  const scale = scaleLinear(barDomain(known, unit), [0, 100])
  const zero = scale(0)
  const isOneSeries = series.length === 1

  const barOf = (name: string, one: ChartSeries, row: number, place: number): Bar => {
    const value = one.figures[row] ?? null
    const end = scale(value ?? 0)
    return {
      name,
      words: figureWords(one, row, unit),
      isKnown: value !== null,
      x: share(Math.min(zero, end)),
      width: share(Math.abs(end - zero)),
      wordsAt: share(Math.max(zero, end)),
      series: place + 1,
    }
  }
  const view = isOneSeries
    ? [{ name: null, bars: groups.map((name, row) => barOf(name, series[0]!, row, 0)) }]
    : groups.map((name, row) => ({ name, bars: series.map((one, place) => barOf(one.name, one, row, place)) }))
  const bars = view.flatMap((group) => group.bars)
  const [room, nameRoom] = [roomFor(bars.map(({ words }) => words)), roomFor(bars.map(({ name }) => name))]
  return { kind: 'bars', groups: view, zero: share(zero), room, nameRoom, isOneSeries }
}
