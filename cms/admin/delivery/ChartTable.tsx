import { timelineSeries, type TimelinePoint, type TimelineSeries } from '#cms/domain/approval/timeline.ts'
import { inEssexTime } from '../time.ts'

const names = Object.keys(timelineSeries) as TimelineSeries[]

/** The figures of the chart. */
export function ChartTable({ points }: { points: readonly TimelinePoint[] }) {
  return (
    <details>
      <summary>The same as a table</summary>
      <div aria-label="Figures over time" className="hub-table" role="region" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">By (Essex time)</th>
              {names.map((name) => (
                <th className="hub-table__figure" key={name} scope="col">
                  {timelineSeries[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.at}>
                <th scope="row">{inEssexTime(point.at)}</th>
                {names.map((name) => (
                  <td className="hub-table__figure" key={name}>
                    {point[name].toLocaleString('en-GB')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
