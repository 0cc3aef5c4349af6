'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import type { BulletinReview } from '#cms/domain/approval/review.ts'
import { useAnswer } from '../useAnswer.ts'
import { Standing } from './Standing.tsx'

type Answer = Pick<BulletinReview, 'standing' | 'words' | 'sending'>

/** On top of a bulletin's form: where it stands, asked again after each save. */
export function FormStanding() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { answer, reload } = useAnswer<Answer>(id ? `/api/bulletins/${id}/standing` : null)
  const seen = useRef(lastUpdateTime)
  useEffect(() => {
    if (seen.current === lastUpdateTime) return
    seen.current = lastUpdateTime
    void reload()
  }, [lastUpdateTime, reload])
  if (!id) return <p className="hub-standing hub-standing--new">A new bulletin. Nothing of it leaves before it is approved and sent.</p>
  return answer ? <Standing review={answer} /> : <div aria-hidden="true" className="hub-standing hub-standing--new" />
}
