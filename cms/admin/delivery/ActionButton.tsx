'use client'
import { useId, useRef, useState } from 'react'
import type { SendingProgress } from '#cms/domain/approval/progress.ts'
import { ask } from '../ask.ts'
import { ConfirmDialog } from '../bulletins/ConfirmDialog.tsx'
import type { Done } from './Said.tsx'

interface Words {
  button: string
  title: string
  text: (progress: SendingProgress) => string
  /** Whether a reason is asked for; it is kept and shown. */
  asksReason?: boolean
}
type Steering = 'resume' | 'pause' | 'stop' | 'rest' | 'retry'

const people = (count: number | undefined) => `${(count ?? 0).toLocaleString('en-GB')} ${count === 1 ? 'person' : 'people'}`

const words: Record<Steering, Words> = {
  resume: {
    button: 'Go on sending',
    title: 'Go on sending?',
    text: ({ states }) => `${people(states.waiting)} have not got it. It goes out to them now, as it was approved.`,
  },
  pause: {
    button: 'Pause',
    title: 'Pause?',
    text: () => 'No further call to the mail provider starts. What it has taken cannot be called back.',
    asksReason: true,
  },
  stop: {
    button: 'Stop for good',
    title: 'Stop for good?',
    text: ({ states }) =>
      `${people(states.waiting)} who have not got it do not get it by this sending. “Send to the rest” reaches them later.`,
    asksReason: true,
  },
  rest: {
    button: 'Send to the rest',
    title: 'Send to the rest?',
    text: ({ states }) =>
      `${people(states.waiting)} were never handed over. They get it now. Those of whom nobody knows are left out: resolve them below.`,
  },
  retry: {
    button: 'Try the refused again',
    title: 'Try the refused again?',
    text: ({ states }) =>
      `The provider refused ${people(states.rejected)} for good. Mend the addresses first; then they are tried once more.`,
  },
}

interface Props {
  action: Steering
  progress: SendingProgress
  onDone: (done: Done) => void
  onFault: (fault: string) => void
}

/** One action on a sending, with its last question. */
export function ActionButton({ action, progress, onDone, onFault }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  const { button, title, text, asksReason } = words[action]
  const act = async () => {
    const asked = await ask<Done>(`/api/bulletins/${progress.bulletinId}/${action}`, {
      sending: progress.id,
      ...(reason.trim() && { reason }),
    })
    dialog.current?.close()
    setReason('')
    return asked.ok ? onDone(asked.answer) : onFault(asked.fault)
  }
  return (
    <>
      <button className="hub-button" onClick={() => dialog.current?.showModal()} type="button">
        {button}
      </button>
      <ConfirmDialog confirm={button} dialog={dialog} onConfirm={act} title={title}>
        <p>{text(progress)}</p>
        {asksReason && (
          <label className="hub-form" htmlFor={id}>
            Why? Colleagues read it here.
            <input id={id} onChange={(event) => setReason(event.target.value)} value={reason} />
          </label>
        )}
      </ConfirmDialog>
    </>
  )
}
