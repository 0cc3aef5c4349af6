'use client'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { useState } from 'react'
import { Pages } from '../bulletins/Pages.tsx'
import { Fault } from '../Fault.tsx'
import { inEssexTime } from '../time.ts'
import { useAnswer } from '../useAnswer.ts'
import { Mail } from './Mail.tsx'

interface Found {
  mails: { path: string; at: string; kind: 'sign-in' | 'bulletin'; to: string; subject: string }[]
  total: number
  page: number
  pages: number
}
const nav = [{ label: 'Outbox' }]

/** Mails that were kept instead of sent: the list, and one of them as it would arrive. */
export function Outbox({ mode }: { mode: string }) {
  const [typed, setTyped] = useState('')
  const [page, setPage] = useState(1)
  const [chosen, setChosen] = useState('')
  const query = new URLSearchParams({ page: String(page), search: typed.trim() })
  const { answer, fault } = useAnswer<Found>(`/api/outbox?${query.toString()}`, 10_000)
  return (
    <Gutter className="hub-screen">
      <SetStepNav nav={nav} />
      <h1 className="hub-screen__title">Outbox</h1>
      <p>{mode}</p>
      <Fault>{fault}</Fault>
      <div className="hub-outbox">
        <div>
          <label className="hub-form">
            Part of the address or subject
            <input
              onChange={(event) => {
                setTyped(event.target.value)
                setPage(1)
              }}
              type="search"
              value={typed}
            />
          </label>
          {answer && (
            <p role="status">
              {answer.total === 0 ? 'No mail.' : `${answer.total.toLocaleString('en-GB')} ${answer.total === 1 ? 'mail' : 'mails'}`}
            </p>
          )}
          <ul className="hub-mails">
            {answer?.mails.map(({ path, at, to, subject }) => (
              <li key={path}>
                <button aria-pressed={path === chosen} onClick={() => setChosen(path)} type="button">
                  <strong>{subject || 'Without a subject'}</strong>
                  <span>To {to}</span>
                  <span>{inEssexTime(at)}</span>
                </button>
              </li>
            ))}
          </ul>
          {answer && <Pages onChoose={setPage} page={answer.page} pages={answer.pages} />}
        </div>
        {chosen && <Mail path={chosen} />}
      </div>
    </Gutter>
  )
}
