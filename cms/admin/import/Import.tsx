'use client'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { useState } from 'react'
import { Fault } from '../Fault.tsx'
import { Columns } from './Columns.tsx'
import { previewImport, type ImportChoice, type ImportPreview } from './import-calls.ts'
import { Notes } from './Notes.tsx'
import { Run } from './Run.tsx'
import { Wish } from './Wish.tsx'

const nav = [{ label: 'Subscribers', url: '/admin/collections/subscribers' }, { label: 'Import' }]
const first: ImportChoice = { columns: null, listIds: [], basis: null, evidence: '', kind: 'individual', asks: false }

/** Brings people of a CSV file in: choose, look what would happen, import, keep the report. */
export function Import({ lists }: { lists: { id: string; name: string }[] }) {
  const [file, setFile] = useState<File | null>(null)
  const [choice, setChoice] = useState(first)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [fault, setFault] = useState('')
  const [isBusy, setIsBusy] = useState(false)

  const change = (values: Partial<ImportChoice>) => {
    setChoice({ ...choice, ...values })
    setPreview(null)
  }
  const look = async (columns = choice.columns) => {
    if (!file) return setFault('Choose a file first.')
    setIsBusy(true)
    const asked = await previewImport(file, { ...choice, columns })
    setIsBusy(false)
    setFault(asked.ok ? '' : asked.fault)
    setPreview(asked.ok ? asked.preview : null)
    if (asked.ok) setChoice({ ...choice, columns: asked.preview.columns })
  }

  return (
    <Gutter className="hub-screen">
      <SetStepNav nav={nav} />
      <h1 className="hub-screen__title">Import subscribers</h1>
      <p>
        A CSV file with a row for each person, as any spreadsheet saves it. Duplicates are put together; whoever unsubscribed, complained or
        was erased stays out; a list that somebody left stays left. Nothing is written before you have seen what would happen.
      </p>
      <div className="hub-form">
        <label>
          File (CSV, up to 20 MB)
          <input
            accept=".csv,.tsv,.txt,text/csv"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null)
              change({ columns: null })
            }}
            type="file"
          />
        </label>
        <Wish choice={choice} lists={lists} onChange={change} />
        <Fault>{fault}</Fault>
        <button className="hub-button" disabled={isBusy} onClick={() => void look()} type="button">
          {isBusy ? 'Reading…' : 'See what would happen'}
        </button>
      </div>
      {preview && (
        <section aria-label="What would happen">
          <h2>What would happen</h2>
          <div role="status">
            <ul>
              {preview.summary.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
          <Columns onChange={(columns) => void look(columns)} preview={preview} />
          <Notes count={preview.noteCount} notes={preview.notes} />
          {file && <Run choice={choice} file={file} people={preview.figures.people} />}
        </section>
      )}
    </Gutter>
  )
}
