'use client'
import { useState } from 'react'
import type { SendingProgress } from '#cms/domain/approval/progress.ts'
import { deliveryReports, deliveryStates } from '#cms/domain/bulletin/statuses.ts'
import { Pages } from '../bulletins/Pages.tsx'
import { Fault } from '../Fault.tsx'
import { useAnswer } from '../useAnswer.ts'
import { Resolve } from './Resolve.tsx'
import { RowTable, type Row } from './RowTable.tsx'
import type { Done } from './Said.tsx'
import { deliveryReportWords, deliveryStateWords } from '#cms/domain/approval/sending-words.ts'

interface Found {
  docs: Row[]
  totalDocs: number
  page: number
  totalPages: number
}

/** The heading of the ledger on its page. */
export const ledgerId = 'hub-ledger'

const everyMs = { moving: 5000, standing: 60_000 }

interface Props {
  progress: SendingProgress
  /** Whether rows are still being written or handed over. */
  isMoving: boolean
  canResolve: boolean
  /** Which rows are shown: a field and its value, or nothing for everybody. */
  show: string
  onShow: (show: string) => void
  onDone: (done: Done) => void
}

/** The ledger row by row: by state, by report, by a part of the address. Unconfirmed rows can be chosen and resolved. */
export function Rows({ progress, isMoving, canResolve, show, onShow, onDone }: Props) {
  const [typed, setTyped] = useState('')
  // What is shown is chosen outside as well, and begins at its first page.
  const [place, setPlace] = useState({ show, page: 1 })
  const page = place.show === show ? place.page : 1
  const setPage = (next: number) => setPlace({ show, page: next })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const query = new URLSearchParams({ 'where[sending][equals]': progress.id, limit: '50', depth: '0', page: String(page), sort: 'address' })
  const [field, value] = show.split(' ')
  if (field && value) query.set(`where[${field}][equals]`, value)
  if (typed.trim()) query.set('where[address][like]', typed.trim())
  const { answer, fault, reload } = useAnswer<Found>(
    `/api/deliveries?${query.toString()}`,
    isMoving ? everyMs.moving : everyMs.standing,
    progress.state,
  )
  const isChoosing = canResolve && show === 'state unconfirmed'

  return (
    <section aria-label="Ledger" className="hub-list">
      <h3 id={ledgerId} tabIndex={-1}>
        Everybody, one by one
      </h3>
      <div className="hub-controls">
        <label>
          Show
          <select
            onChange={(event) => {
              onShow(event.target.value)
              setChosen(new Set())
            }}
            value={show}
          >
            <option value="">Everybody</option>
            {deliveryStates.map((state) => (
              <option key={state} value={`state ${state}`}>
                {deliveryStateWords[state]}
              </option>
            ))}
            {deliveryReports.map((report) => (
              <option key={report} value={`report ${report}`}>
                {deliveryReportWords[report]}
              </option>
            ))}
          </select>
        </label>
        <label>
          Part of the address
          <input
            onChange={(event) => {
              setTyped(event.target.value)
              setPage(1)
            }}
            type="search"
            value={typed}
          />
        </label>
      </div>
      <Fault>{fault}</Fault>
      {answer && (
        <>
          <p role="status">
            {answer.totalDocs === 0 ? 'Nobody.' : `${answer.totalDocs.toLocaleString('en-GB')} ${answer.totalDocs === 1 ? 'row' : 'rows'}`}
          </p>
          {answer.docs.length > 0 && <RowTable chosen={chosen} onChoose={isChoosing ? setChosen : null} rows={answer.docs} />}
          <Pages onChoose={setPage} page={answer.page} pages={answer.totalPages} />
        </>
      )}
      {isChoosing && (
        <Resolve
          chosen={[...chosen]}
          onDone={(done) => {
            setChosen(new Set())
            void reload()
            onDone(done)
          }}
          progress={progress}
        />
      )}
    </section>
  )
}
