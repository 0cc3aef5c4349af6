'use client'
import { useState } from 'react'
import { peopleInWords } from '#cms/domain/approval/progress.ts'
import { Fault } from '../Fault.tsx'
import { useAnswer } from '../useAnswer.ts'
import { Choice } from './Choice.tsx'
import { Pages } from './Pages.tsx'

interface Recipients {
  rows: { address: string; why: string | null; variant: string | null }[]
  total: number
  page: number
  pages: number
}

/** Who gets it and who does not, one by one, with a file of the same. */
export function RecipientTable({ bulletinId }: { bulletinId: string }) {
  const [only, setOnly] = useState('all')
  const [typed, setTyped] = useState('')
  const [page, setPage] = useState(1)
  const query = new URLSearchParams({ only, search: typed.trim(), page: String(page) })
  const address = `/api/bulletins/${bulletinId}/recipients`
  const { answer, fault } = useAnswer<Recipients>(`${address}?${query.toString()}`)
  const from = <Value,>(set: (value: Value) => void) => {
    return (value: Value) => {
      set(value)
      setPage(1)
    }
  }

  return (
    <section aria-label="Recipients" className="hub-list">
      <h3>One by one</h3>
      <div className="hub-controls">
        <Choice
          legend="Show"
          name="only"
          onChange={from(setOnly)}
          options={{ all: 'Everybody', sent: 'Who get it', excluded: 'Who do not' }}
          value={only}
        />
        <label>
          Part of the address
          <input onChange={(event) => from(setTyped)(event.target.value)} type="search" value={typed} />
        </label>
        <a className="hub-button" download href={`${address}?format=csv`}>
          Download as CSV
        </a>
      </div>
      <Fault>{fault}</Fault>
      {answer && (
        <>
          <p role="status">{answer.total === 0 ? 'Nobody.' : peopleInWords(answer.total)}</p>
          {answer.rows.length > 0 && (
            <div aria-label="Recipients" className="hub-table" role="region" tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">Address</th>
                    <th scope="col">Gets</th>
                  </tr>
                </thead>
                <tbody>
                  {answer.rows.map((row) => (
                    <tr key={row.address}>
                      <th scope="row">{row.address}</th>
                      <td>{row.why === null ? row.variant : `Nothing: ${row.why}`}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <Pages onChoose={setPage} page={answer.page} pages={answer.pages} />
        </>
      )}
    </section>
  )
}
