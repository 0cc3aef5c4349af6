import type { DeliveryReport, DeliveryState } from '#cms/domain/bulletin/statuses.ts'
import { inEssexTime, shortEssexTime } from '../time.ts'
import { deliveryReportWords, deliveryStateWords } from '#cms/domain/approval/sending-words.ts'

/** A row of the ledger as `/api/deliveries` gives it. */
export interface Row {
  id: string
  address?: string | null
  state: DeliveryState
  why?: string | null
  report?: DeliveryReport | null
  acceptedAt?: string | null
  reportedAt?: string | null
  isCanary?: boolean | null
}

interface Props {
  rows: readonly Row[]
  chosen: ReadonlySet<string>
  /** Called with the rows that are chosen; `null` where nothing can be. */
  onChoose: ((chosen: ReadonlySet<string>) => void) | null
}

/** A time as short as a column wants it; the whole of it is in its tip. */
const Moment = ({ at }: { at: string }) => (
  <time dateTime={at} title={`${inEssexTime(at)} (Essex time)`}>
    , {shortEssexTime(at)}
  </time>
)

/** Rows of the ledger, with a box before each where they can be chosen. */
export function RowTable({ rows, chosen, onChoose }: Props) {
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose?.(next)
  }
  const isWhole = rows.every(({ id }) => chosen.has(id))
  const toggleAll = () => {
    const ids = new Set(rows.map(({ id }) => id))
    onChoose?.(isWhole ? chosen.difference(ids) : chosen.union(ids))
  }
  return (
    <div aria-label="Rows of the ledger" className="hub-table" role="region" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {onChoose && (
              <th scope="col">
                <label className="hub-choose">
                  <input checked={isWhole} onChange={toggleAll} type="checkbox" /> Everybody on this page
                </label>
              </th>
            )}
            <th scope="col">Address</th>
            <th scope="col">What happened</th>
            <th scope="col">Reported</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {onChoose && (
                <td>
                  <input
                    aria-label={`Choose ${row.address ?? 'this row'}`}
                    checked={chosen.has(row.id)}
                    onChange={() => toggle(row.id)}
                    type="checkbox"
                  />
                </td>
              )}
              <th scope="row">
                {row.address ?? 'Address removed'}
                {row.isCanary && ' (watched mailbox)'}
              </th>
              <td>
                {deliveryStateWords[row.state]}
                {row.acceptedAt && <Moment at={row.acceptedAt} />}
                {row.why && <div>{row.why}</div>}
              </td>
              <td>
                {row.report ? deliveryReportWords[row.report] : '–'}
                {row.reportedAt && <Moment at={row.reportedAt} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
