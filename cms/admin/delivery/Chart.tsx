'use client'
import { useId, useSyncExternalStore } from 'react'
import type { SendingProgress } from '#cms/domain/approval/progress.ts'
import { timelineSeries, type TimelinePoint, type TimelineSeries } from '#cms/domain/approval/timeline.ts'
import { inEssexTime } from '../time.ts'
import { useAnswer } from '../useAnswer.ts'
import { chartLayout } from './chart-layout.ts'
import { ChartTable } from './ChartTable.tsx'

const names = Object.keys(timelineSeries) as TimelineSeries[]
const everyMs = 5000

const narrow = '(max-width: 600px)'

function onChangedWidth(changed: () => void): () => void {
  const query = matchMedia(narrow)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** What became of the copies over time, drawn, with the same figures as a table. Lines differ in dash and by their own words, not in colour alone. */
export function Chart({ progress, isMoving }: { progress: Pick<SendingProgress, 'id' | 'state'>; isMoving: boolean }) {
  const id = useId()
  const { answer } = useAnswer<{ points: TimelinePoint[] }>(
    `/api/sendings/${progress.id}/timeline`,
    isMoving ? everyMs : everyMs * 12,
    progress.state,
  )
  const isNarrow = useSyncExternalStore(
    onChangedWidth,
    () => matchMedia(narrow).matches,
    () => false,
  )
  const points = answer?.points ?? []
  if (points.length === 0) return null
  const { width, height, left, right, bottom, lines, ticks, marks } = chartLayout(points, isNarrow)
  const last = points.at(-1)!
  return (
    <section aria-labelledby={`${id}-heading`} className="hub-chart">
      <h3 id={`${id}-heading`}>Over time</h3>
      <svg aria-labelledby={`${id}-title ${id}-text`} role="img" viewBox={`0 0 ${width} ${height}`}>
        <title id={`${id}-title`}>Accepted, delivered, bounced and marked as spam over time</title>
        <desc id={`${id}-text`}>
          By {inEssexTime(last.at)}:{' '}
          {names.map((name) => `${last[name].toLocaleString('en-GB')} ${timelineSeries[name].toLowerCase()}`).join(', ')}.
        </desc>
        {ticks.map(({ y, label }) => (
          <g className="hub-chart__tick" key={label}>
            <line x1={left} x2={right} y1={y} y2={y} />
            <text textAnchor="end" x={left - 8} y={y + 4}>
              {label}
            </text>
          </g>
        ))}
        {marks.map(({ x, label, anchor }) => (
          <text key={label} textAnchor={anchor} x={x} y={bottom + 22}>
            {label}
          </text>
        ))}
        {lines.map(({ name, path, labelY }) => (
          <g className={`hub-chart__line hub-chart__line--${name}`} key={name}>
            <path d={path} fill="none" />
            <text x={right + 8} y={labelY + 4}>
              {timelineSeries[name]}
            </text>
          </g>
        ))}
      </svg>
      <ChartTable points={points} />
    </section>
  )
}
