'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import type { BulletinReview } from '#cms/domain/approval/review.ts'
import { Fault } from '../Fault.tsx'
import { useAnswer } from '../useAnswer.ts'
import { Exclusions } from './Exclusions.tsx'
import { RecipientTable } from './RecipientTable.tsx'
import { Screen } from './Screen.tsx'
import { SendForm } from './SendForm.tsx'
import { Standing } from './Standing.tsx'

/** Who gets it, who does not and why, and the button that sends it. */
export function SendView() {
  const { id } = useDocumentInfo()
  const { answer: review, fault, reload } = useAnswer<BulletinReview>(id ? `/api/bulletins/${id}/review` : null)
  return (
    <Screen title="Send">
      <Fault>{fault}</Fault>
      {!review && !fault && <p role="status">Counting who would get it…</p>}
      {review && (
        <>
          <Standing review={review} />
          {review.mayPublish ? (
            <>
              {review.recipients !== null && (
                <p className="hub-figure">
                  <strong>{review.recipients.toLocaleString('en-GB')}</strong> {review.recipients === 1 ? 'person gets' : 'people get'} it
                  {review.canaries > 0 && `, and ${review.canaries} watched ${review.canaries === 1 ? 'mailbox' : 'mailboxes'}`}
                </p>
              )}
              <SendForm bulletinId={String(id)} onStale={() => void reload()} review={review} />
              <Exclusions exclusions={review.exclusions} recipients={review.recipients ?? 0} />
              <RecipientTable bulletinId={String(id)} />
            </>
          ) : (
            <p>Editors and administrators send bulletins. “Check and approve” shows what keeps yours from being approved.</p>
          )}
        </>
      )}
    </Screen>
  )
}
