'use client'
import { useId, useRef, useState } from 'react'
import { peopleInWords, whoIs, type SendingProgress } from '#cms/domain/approval/progress.ts'
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

/** Whom the provider refused, and whose copy it took and never sent. */
function whomItFailed(progress: SendingProgress): string {
  const { failed, states, watched } = progress
  const refused = (states.rejected ?? 0) + (watched.rejected ?? 0) > 0 && `refused ${whoIs(progress, 'rejected')}`
  const notSent = failed > 0 && `took the copies of ${peopleInWords(failed)} and then did not send them`
  return [refused, notSent].filter(Boolean).join(', and ')
}

const words: Record<Steering, Words> = {
  resume: {
    button: 'Go on sending',
    title: 'Go on sending?',
    text: (progress) => `It goes out now, as it was approved, to those who have not got it: ${whoIs(progress, 'waiting')}.`,
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
    text: (progress) =>
      `Those who have not got it do not get it by this sending: ${whoIs(progress, 'waiting')}. “Send to the rest” reaches them later.`,
    asksReason: true,
  },
  rest: {
    button: 'Send to the rest',
    title: 'Send to the rest?',
    text: (progress) =>
      `Those who were never handed over get it now: ${whoIs(progress, 'waiting')}. Those of whom nobody knows are left out: resolve them below.`,
  },
  retry: {
    button: 'Try the refused again',
    title: 'Try the refused again?',
    text: (progress) =>
      `The provider ${whomItFailed(progress)}. The list below says why: mend that first, an address or the account. Then each of them is tried once more.`,
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
