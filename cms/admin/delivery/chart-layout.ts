import { scaleLinear } from 'd3-scale'
import { timelineSeries, type TimelinePoint, type TimelineSeries } from '#cms/domain/approval/timeline.ts'

const height = 260
const [left, top, bottom] = [48, 16, 224]
/** Room at the right for the words of the lines. */
const wordsWidth = 120
const widths = { wide: 640, narrow: 360 }
const lineHeight = 18

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'short' })

/** One line of the chart: its path, and where its words stand. */
interface ChartLine {
  name: TimelineSeries
  path: string
  labelY: number
}

/** Words at the ends of lines, moved apart so that none covers another: first upwards, then down again from where the drawing begins. */
function labelsApart(lines: readonly ChartLine[]): ChartLine[] {
  const fromBelow = lines.toSorted((a, b) => b.labelY - a.labelY)
  let lowest = Number.POSITIVE_INFINITY
  const lifted = fromBelow.map((line) => ({ ...line, labelY: (lowest = Math.min(line.labelY, lowest - lineHeight)) }))
  let highest = top - lineHeight
  return lifted.toReversed().map((line) => ({ ...line, labelY: (highest = Math.max(line.labelY, highest + lineHeight)) }))
}

/** Where everything of the chart stands, in the units of its view box, which are pixels of the screen where it has room. */
export function chartLayout(points: readonly TimelinePoint[], isNarrow = false) {
  const width = isNarrow ? widths.narrow : widths.wide
  const right = width - wordsWidth
  const names = Object.keys(timelineSeries) as TimelineSeries[]
  const most = Math.max(1, ...points.flatMap((point) => names.map((name) => point[name])))
  const times = points.map(({ at }) => new Date(at).getTime())
  const [first = 0, last = first] = [times[0], times.at(-1)]
  const x = scaleLinear()
    .domain([first, last === first ? first + 1 : last])
    .range([left, right])
  const y = scaleLinear().domain([0, most]).nice(4).range([bottom, top])
  const isWithinDay = last - first < 24 * 60 * 60 * 1000
  const say = (time: number) => (isWithinDay ? clock : day).format(new Date(time))
  const round = (value: number) => Math.round(value * 10) / 10

  const lines = names.map((name): ChartLine => {
    // A single point would draw nothing: it is drawn as a level line.
    const drawn =
      points.length === 1
        ? [[left, points[0]![name]] as const, [right, points[0]![name]] as const]
        : points.map((point, index) => [x(times[index]!), point[name]] as const)
    return {
      name,
      path: `M${drawn.map(([at, value]) => `${round(at)} ${round(y(value))}`).join('L')}`,
      labelY: y(points.at(-1)![name]),
    }
  })
  const ends =
    first === last
      ? [{ x: left, label: say(first), anchor: 'start' as const }]
      : [
          { x: left, label: say(first), anchor: 'start' as const },
          { x: right, label: say(last), anchor: 'end' as const },
        ]
  return {
    ...{ width, height, left, right, bottom },
    lines: labelsApart(lines),
    ticks: y
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ y: round(y(value)), label: value.toLocaleString('en-GB') })),
    marks: ends,
  }
}
