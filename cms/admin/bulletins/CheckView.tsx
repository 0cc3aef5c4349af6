'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import type { BulletinReview } from '#cms/domain/approval/review.ts'
import { Fault } from '../Fault.tsx'
import { useAnswer } from '../useAnswer.ts'
import { ApprovalList } from './ApprovalList.tsx'
import { ApproveForm } from './ApproveForm.tsx'
import { CheckList } from './CheckList.tsx'
import { Screen } from './Screen.tsx'
import { Standing } from './Standing.tsx'
import { TestForm } from './TestForm.tsx'
import { VariantTable } from './VariantTable.tsx'

/** What the checks found, what would be sent, who approved it: the screen on which a bulletin is approved. */
export function CheckView() {
  const { id } = useDocumentInfo()
  const { answer: review, fault, reload } = useAnswer<BulletinReview>(id ? `/api/bulletins/${id}/review?links=true` : null)
  const [said, setSaid] = useState('')
  return (
    <Screen title="Check and approve">
      <Fault>{fault}</Fault>
      {!review && !fault && <p role="status">Checking the text, the links and who would get it…</p>}
      {review && (
        <>
          <Standing review={review} />
          <p role="status">{said}</p>
          <CheckList checks={review.checks} faults={review.faults} />
          <VariantTable variants={review.variants} />
          {review.changes.length > 0 && (
            <section className="hub-card">
              <h3>Changed since it was last approved</h3>
              <ul>
                {review.changes.map((field) => (
                  <li key={field}>{field}</li>
                ))}
              </ul>
            </section>
          )}
          <TestForm bulletinId={String(id)} review={review} />
          <ApproveForm
            bulletinId={String(id)}
            onDone={async (words) => {
              await reload()
              setSaid(words)
            }}
            onStale={() => void reload()}
            review={review}
          />
          <ApprovalList approvals={review.approvals} />
        </>
      )}
    </Screen>
  )
}
