'use client'
import { useState } from 'react'
import type { SendingProgress } from '#cms/domain/approval/progress.ts'
import { Fault } from '../Fault.tsx'
import { ActionButton } from './ActionButton.tsx'
import { CorrectionForm } from './CorrectionForm.tsx'
import { LateForm } from './LateForm.tsx'
import { Said, type Done } from './Said.tsx'

const steering = ['resume', 'pause', 'stop', 'rest', 'retry'] as const

interface Props {
  progress: SendingProgress
  /** What the last action on this screen did. */
  done: Done | null
  onDone: (done: Done) => void
}

/** The buttons of a sending: those that can be pressed as it stands, each with a question where there is no way back. */
export function Actions({ progress, done, onDone }: Props) {
  const [fault, setFault] = useState('')
  const told = (answer: Done) => {
    setFault('')
    onDone(answer)
  }
  return (
    <section aria-label="What can be done">
      <div className="hub-actions">
        {steering
          .filter((action) => progress.actions.includes(action))
          .map((action) => (
            <ActionButton action={action} key={action} onDone={told} onFault={setFault} progress={progress} />
          ))}
        <a className="hub-button" href={`/api/sendings/${progress.id}/report?format=csv`} download>
          Report as CSV
        </a>
        <a className="hub-button" href={`/api/sendings/${progress.id}/report`} rel="noreferrer" target="_blank">
          Report to print <span className="hub-hidden">(opens in a new tab)</span>
        </a>
      </div>
      <Fault>{fault}</Fault>
      <Said done={done} here={progress.id} />
      {progress.actions.includes('late') && <LateForm onDone={told} progress={progress} />}
      {progress.actions.includes('correction') && <CorrectionForm onDone={told} progress={progress} />}
    </section>
  )
}
