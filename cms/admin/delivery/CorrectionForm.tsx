'use client'
import { useRef, useState } from 'react'
import type { BulletinReview } from '#cms/domain/approval/review.ts'
import type { SendingProgress } from '#cms/domain/approval/progress.ts'
import { ask } from '../ask.ts'
import { ConfirmDialog } from '../bulletins/ConfirmDialog.tsx'
import { Disclosed } from './Disclosed.tsx'
import type { Done } from './Said.tsx'

/** Sends the corrected bulletin to those who got the issue: the text is changed and approved first, as any other. */
export function CorrectionForm({ progress, onDone }: { progress: SendingProgress; onDone: (done: Done) => void }) {
  const [isOpen, setIsOpen] = useState(false)
  const [fault, setFault] = useState('')
  const dialog = useRef<HTMLDialogElement>(null)
  const address = `/api/bulletins/${progress.bulletinId}`

  const send = async () => {
    const review = await ask<BulletinReview>(`${address}/review`)
    const asked = review.ok ? await ask<Done>(`${address}/correction`, { sending: progress.id, digest: review.answer.digest }) : review
    dialog.current?.close()
    if (!asked.ok) return setFault(asked.fault)
    setFault('')
    setIsOpen(false)
    onDone(asked.answer)
  }

  return (
    <div className="hub-card hub-form">
      <Disclosed
        button="Send a correction"
        fault={fault}
        isOpen={isOpen}
        onSend={() => dialog.current?.showModal()}
        onToggle={() => setIsOpen(!isOpen)}
        send="Send the corrected bulletin"
      >
        <ol>
          <li>
            <a href={`/admin/collections/bulletins/${progress.bulletinId}`}>Correct the bulletin</a>. Begin its subject with “Correction:”,
            so that it is not taken for a second copy, and say in its introduction what was wrong.
          </li>
          <li>
            <a href={`/admin/collections/bulletins/${progress.bulletinId}/check`}>Have it approved</a> as it is then.
          </li>
          <li>
            Send it to everybody who got the issue, by this sending or to the rest. Those who have unsubscribed since are left out. The web
            archive then shows the corrected text, with what changed.
          </li>
        </ol>
      </Disclosed>
      <ConfirmDialog confirm="Send the correction" dialog={dialog} onConfirm={send} title="Send the correction?">
        Everybody who got the issue gets the corrected bulletin at once, as it was approved.
      </ConfirmDialog>
    </div>
  )
}
