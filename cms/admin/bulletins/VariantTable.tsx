import type { BulletinReview } from '#cms/domain/approval/review.ts'

/** What would be sent: every copy that somebody could get, with its subject, its size and how many get it. */
export function VariantTable({ variants }: Pick<BulletinReview, 'variants'>) {
  if (variants.length === 0) return null
  return (
    <div className="hub-table" role="region" aria-label="Copies" tabIndex={0}>
      <table>
        <caption>What would be sent</caption>
        <thead>
          <tr>
            <th scope="col">Copy</th>
            <th scope="col">Subject</th>
            <th className="hub-table__figure" scope="col">
              Size
            </th>
            <th className="hub-table__figure" scope="col">
              People
            </th>
          </tr>
        </thead>
        <tbody>
          {variants.map(({ key, label, subject, bytes, recipients }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{subject}</td>
              <td className="hub-table__figure">{Math.ceil(bytes / 1024)} KB</td>
              <td className="hub-table__figure">{recipients === null ? '–' : recipients.toLocaleString('en-GB')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
