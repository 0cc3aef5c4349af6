import type { ExclusionCount } from '#cms/domain/approval/review.ts'

/** How many people on these lists do not get it, by reason. */
export function Exclusions({ exclusions, recipients }: { exclusions: readonly ExclusionCount[]; recipients: number }) {
  if (exclusions.length === 0) return recipients === 0 ? null : <p>Everybody on these lists gets it.</p>
  return (
    <div className="hub-table" role="region" aria-label="Not sent to" tabIndex={0}>
      <table>
        <caption>Not sent to</caption>
        <thead>
          <tr>
            <th scope="col">Why not</th>
            <th className="hub-table__figure" scope="col">
              People
            </th>
          </tr>
        </thead>
        <tbody>
          {exclusions.map(({ reason, count }) => (
            <tr key={reason}>
              <th scope="row">{reason}</th>
              <td className="hub-table__figure">{count.toLocaleString('en-GB')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
