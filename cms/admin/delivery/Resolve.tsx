'use client'
import { useRef, useState } from 'react'
import { peopleInWords, type SendingProgress } from '#cms/domain/approval/progress.ts'
import { ask } from '../ask.ts'
import { ConfirmDialog } from '../bulletins/ConfirmDialog.tsx'
import { Fault } from '../Fault.tsx'
import type { Done } from './Said.tsx'

interface Props {
  progress: SendingProgress
  chosen: readonly string[]
  onDone: (done: Done) => void
}

/** Settles unconfirmed rows as a person decides: they got it, or they get it again at the risk of a second copy. */
export function Resolve({ progress, chosen, onDone }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [fault, setFault] = useState('')
  const resolve = async (as: 'accepted' | 'again') => {
    const asked = await ask<Done>(`/api/bulletins/${progress.bulletinId}/resolve`, {
      sending: progress.id,
      rows: chosen,
      as,
    })
    dialog.current?.close()
    setFault(asked.ok ? '' : asked.fault)
    if (asked.ok) onDone(asked.answer)
  }
  const count = peopleInWords(chosen.length)

  return (
    <div className="hub-card hub-form">
      <p>
        The connection broke while these were being handed over, and the provider can no longer be asked. Look in its own log, or ask the
        people. Then say what is true of those you have chosen.
      </p>
      <div className="hub-actions">
        <button className="hub-button" disabled={chosen.length === 0} onClick={() => void resolve('accepted')} type="button">
          They got it
        </button>
        <button className="hub-button" disabled={chosen.length === 0} onClick={() => dialog.current?.showModal()} type="button">
          Send it to them again
        </button>
      </div>
      <Fault>{fault}</Fault>
      <ConfirmDialog
        confirm={`Send again to ${count}`}
        dialog={dialog}
        onConfirm={() => resolve('again')}
        title={`Send again to ${count}?`}
      >
        Whoever did get it gets a second copy, and nothing can prevent that. Send again only when you know that they did not.
      </ConfirmDialog>
    </div>
  )
}
