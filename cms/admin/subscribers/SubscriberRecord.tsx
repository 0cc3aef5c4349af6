import type { UIFieldServerProps } from 'payload'
import { subscriberRecord } from './read-record.ts'

/** On a subscriber's page: what they are subscribed to, what they agreed to, what was sent to them. Nothing of it is changed here. */
export async function SubscriberRecord({ id, payload }: UIFieldServerProps) {
  if (id === undefined) return null
  const record = await subscriberRecord(payload, String(id))
  if (!record) return null
  return (
    <div className="hub-record">
      {record.suppression && <p className="hub-record-stopped">{record.suppression}</p>}
      {record.tables.map(({ title, none, columns, rows }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          {rows.length === 0 && <p>{none}</p>}
          {rows.length > 0 && (
            <table>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ key, cells }) => (
                  <tr key={key}>
                    {cells.map((cell, place) => (
                      <td key={columns[place]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      ))}
    </div>
  )
}
