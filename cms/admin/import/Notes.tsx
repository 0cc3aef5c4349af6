import type { LineNote } from '#cms/domain/subscriber-import/plan-import.ts'
import { noteKinds } from '#cms/domain/subscriber-import/report.ts'

/** What is to be known of single lines: what is not taken, and what was understood otherwise than it may have been meant. */
export function Notes({ notes, count }: { notes: LineNote[]; count: number }) {
  if (count === 0) return <p>Every row is in order.</p>
  return (
    <details>
      <summary>
        {count.toLocaleString('en-GB')} {count === 1 ? 'remark' : 'remarks'} on single lines
      </summary>
      {notes.length < count && <p>The first {notes.length} of them. After the import, the report has them all.</p>}
      <div aria-label="Remarks" className="hub-table" role="region" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Address</th>
              <th scope="col">Remark</th>
            </tr>
          </thead>
          <tbody>
            {notes.map(({ line, address, kind, words }, at) => (
              <tr key={at}>
                <th scope="row">{line}</th>
                <td>{address}</td>
                <td>
                  {kind === 'note' ? '' : `${noteKinds[kind]}: `}
                  {words}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
