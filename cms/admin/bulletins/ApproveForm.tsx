'use client'
import { useId, useState } from 'react'
import { leastReasonCharacters } from '#cms/domain/approval/two-person-rule.ts'
import type { BulletinReview } from '#cms/domain/approval/review.ts'
import { ask } from '../ask.ts'
import { Fault } from '../Fault.tsx'

interface Props {
  bulletinId: string
  review: BulletinReview
  /** Shows what stands afterwards; the button is not to be pressed before it has ended. */
  onDone: (words: string) => Promise<void>
  /** Called when what would be sent is no longer what is shown. */
  onStale: () => void
}

/** Approves exactly what this screen shows. Who wrote it, or changed it last, has to say why nobody else could. */
export function ApproveForm({ bulletinId, review, onDone, onStale }: Props) {
  const id = useId()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const isBlocked = review.digest === null || review.checks.some(({ severity }) => severity === 'block')
  const isApproved = review.approvals.some(({ isCurrent }) => isCurrent)

  if (!review.mayPublish) return <p className="hub-card">An editor who has not worked on it approves it. Tell one that it is ready.</p>
  if (isApproved) return null
  if (isBlocked) return <p className="hub-card">It can be approved once the points above are mended.</p>

  const approve = async () => {
    if (review.asksReason && reason.trim().length < leastReasonCharacters)
      return setFault(`Say in at least ${leastReasonCharacters} characters why nobody else can approve it.`)
    setIsBusy(true)
    const asked = await ask(`/api/bulletins/${bulletinId}/approve`, { digest: review.digest, ...(reason.trim() && { reason }) })
    setFault(asked.ok ? '' : asked.fault)
    if (asked.ok) await onDone('Approved. It can be sent from the tab “Send”.')
    else if (asked.status === 409) onStale()
    setIsBusy(false)
  }

  return (
    <section aria-label="Approve" className="hub-card hub-form">
      <h3>Approve</h3>
      <p>You approve exactly what is shown here and in the preview. Any later change voids it.</p>
      {review.asksReason && (
        <>
          <label htmlFor={id}>You worked on this bulletin yourself. Why can nobody else approve it? The reason is kept.</label>
          <textarea
            aria-invalid={fault !== ''}
            aria-describedby={`${id}-fault`}
            id={id}
            onChange={(event) => setReason(event.target.value)}
            rows={2}
            value={reason}
          />
        </>
      )}
      <Fault id={`${id}-fault`}>{fault}</Fault>
      <button className="hub-button hub-button--main" disabled={isBusy} onClick={() => void approve()} type="button">
        Approve this bulletin
      </button>
    </section>
  )
}
