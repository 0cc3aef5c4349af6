'use client'
import { useId, useRef, useState } from 'react'
import { peopleInWords } from '#cms/domain/approval/progress.ts'
import { whyNobody, type BulletinReview } from '#cms/domain/approval/review.ts'
import { clockChangeNote, fromEssexTime } from '#cms/domain/publishing/essex-time.ts'
import { ask } from '../ask.ts'
import { Fault } from '../Fault.tsx'
import { inEssexTime } from '../time.ts'
import { Choice } from './Choice.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'

interface Props {
  bulletinId: string
  review: BulletinReview
  /** Called when what would be sent is no longer what is shown. */
  onStale: () => void
}

/** Sends the approved bulletin now or at a time in Essex, after a last question that says the number. */
export function SendForm({ bulletinId, review, onStale }: Props) {
  const id = useId()
  const [when, setWhen] = useState('now')
  const [wallClock, setWallClock] = useState('')
  const [fault, setFault] = useState('')
  const dialog = useRef<HTMLDialogElement>(null)
  if (review.sending) return null
  if (review.standing !== 'approved')
    return (
      <p className="hub-card">
        It cannot be sent before it is approved: see <a href={`/admin/collections/bulletins/${bulletinId}/check`}>Check and approve</a>.
      </p>
    )

  const chosen = when === 'now' ? null : fromEssexTime(wallClock)
  const isForNobody = review.recipients === 0
  const people = peopleInWords(review.recipients ?? 0)

  const look = () => {
    if (when === 'later' && !chosen) return setFault('Choose a day and a time.')
    if (chosen && chosen.getTime() <= Date.now()) return setFault('This time is over. Choose one that is to come.')
    setFault('')
    dialog.current?.showModal()
  }
  const send = async () => {
    const asked = await ask<{ sendingId: string }>(`/api/bulletins/${bulletinId}/send`, {
      digest: review.digest,
      ...(chosen && { at: chosen.toISOString() }),
    })
    dialog.current?.close()
    if (asked.ok) return location.assign(`/admin/collections/sendings/${asked.answer.sendingId}`)
    setFault(asked.fault)
    if (asked.status === 409) onStale()
  }

  return (
    <section aria-label="Send" className="hub-card hub-form">
      <Choice legend="When" name="when" onChange={setWhen} options={{ now: 'Now', later: 'At a time' }} value={when} />
      {when === 'later' && (
        <label>
          Day and time in Essex (Europe/London)
          <input onChange={(event) => setWallClock(event.target.value)} type="datetime-local" value={wallClock} />
        </label>
      )}
      {chosen && (
        <p role="status">
          {inEssexTime(chosen.toISOString())} (Essex time). {clockChangeNote(wallClock)}
        </p>
      )}
      <Fault>{fault}</Fault>
      {isForNobody && <p id={`${id}-nobody`}>{whyNobody(review.exclusions)}</p>}
      <button
        aria-describedby={isForNobody ? `${id}-nobody` : undefined}
        className="hub-button hub-button--main"
        disabled={isForNobody}
        onClick={look}
        type="button"
      >
        {when === 'now' ? `Send to ${people}` : `Schedule for ${people}`}
      </button>
      <ConfirmDialog
        confirm={when === 'now' ? `Send to ${people}` : 'Schedule it'}
        dialog={dialog}
        onConfirm={send}
        title={`${when === 'now' ? 'Send' : 'Schedule'} to ${people}?`}
      >
        {chosen
          ? `It goes out on ${inEssexTime(chosen.toISOString())} (Essex time), to those who are on the lists as they are now. Until then it can be stopped.`
          : 'It goes out at once. It can be paused and stopped while it is being sent; what has been taken by the mail provider cannot be called back.'}
      </ConfirmDialog>
    </section>
  )
}
