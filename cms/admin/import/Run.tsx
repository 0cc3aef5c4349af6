'use client'
import { useEffect, useRef, useState } from 'react'
import { peopleInWords } from '#cms/domain/approval/progress.ts'
import { Fault } from '../Fault.tsx'
import { runImport, type ImportChoice, type ImportLine } from './import-calls.ts'

interface Props {
  file: File
  choice: ImportChoice
  people: number
}

const isStep = (line: ImportLine): line is Extract<ImportLine, { done: number } | { asked: number }> => 'done' in line || 'asked' in line
const figures = (line: ImportLine) =>
  ('done' in line ? [line.done, line.total] : 'asked' in line ? [line.asked, line.of] : [0, 0]) as [number, number]

/** The report as a file to keep. An object's address has room for the remarks on 200,000 rows, where one that holds them itself has not. */
function Report({ text }: { text: string }) {
  const [url, setUrl] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [text])
  return (
    <a className="hub-button" download="import-report.csv" href={url}>
      Download the report
    </a>
  )
}

/** Carries the import out: a bar while it runs, a way to stop it, and the report to keep. */
export function Run({ file, choice, people }: Props) {
  const [line, setLine] = useState<ImportLine | null>(null)
  const cancel = useRef<AbortController | null>(null)
  useEffect(() => () => cancel.current?.abort(), [])

  const start = async () => {
    cancel.current = new AbortController()
    setLine({ done: 0, total: people })
    for await (const next of runImport(file, choice, cancel.current.signal)) setLine(next)
  }
  const isRunning = line !== null && isStep(line)
  const [now, total] = line ? figures(line) : [0, 0]
  const words = line && 'asked' in line ? 'mails sent' : 'people'

  return (
    <div className="hub-form">
      {isRunning ? (
        <>
          <label>
            {now.toLocaleString('en-GB')} of {total.toLocaleString('en-GB')} {words}
            <progress max={total} value={now} />
          </label>
          <p>Keep this page open: leaving it stops the import.</p>
          <button className="hub-button" onClick={() => cancel.current?.abort()} type="button">
            Stop
          </button>
        </>
      ) : (
        <button className="hub-button hub-button--main" onClick={() => void start()} type="button">
          Import {peopleInWords(people)}
        </button>
      )}
      <Fault>{line && 'fault' in line ? line.fault : ''}</Fault>
      <div role="status">
        {line && 'summary' in line && (
          <>
            <p>Done.</p>
            <ul>
              {line.summary.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
            <Report text={line.report} />
          </>
        )}
      </div>
    </div>
  )
}
