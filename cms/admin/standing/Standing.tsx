'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { labelOf } from './label-of.ts'
import { PreviewLink } from './PreviewLink.tsx'
import { ScheduleForm } from './ScheduleForm.tsx'
import { TakeDown } from './TakeDown.tsx'
import { inEssexTime } from '../time.ts'

interface Answer {
  standing: 'draft' | 'waiting' | 'scheduled' | 'live' | 'failed' | 'trashed'
  words: string
  failure?: { field?: string; message: string }
  isLive: boolean
  schedules: { action: 'publish' | 'unpublish'; at: string }[]
  path: string | null
  maySchedule: boolean
  mayPreview: boolean
}

const labels: Record<Answer['standing'], string> = {
  draft: 'Draft',
  waiting: 'Waiting',
  scheduled: 'Scheduled',
  live: 'Live',
  failed: 'Failed to render',
  trashed: 'In the trash',
}

/** Asks again while this long after a save, since the page is rendered after the answer. */
const followUps = [0, 400, 1500]

/** On top of a document: where it stands, and what can be done about it beside saving. */
export function Standing() {
  const { id, collectionSlug, docConfig, lastUpdateTime, hasPublishedDoc } = useDocumentInfo()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [round, setRound] = useState(0)

  useEffect(() => {
    if (!id || !collectionSlug) return
    let isCurrent = true
    const ask = async () => {
      const response = await fetch(`/api/${collectionSlug}/${id}/standing`, { credentials: 'same-origin' })
      if (isCurrent && response.ok) setAnswer((await response.json()) as Answer)
    }
    const timers = followUps.map((delay) => setTimeout(() => void ask().catch(() => undefined), delay))
    return () => {
      isCurrent = false
      timers.forEach(clearTimeout)
    }
  }, [id, collectionSlug, lastUpdateTime, hasPublishedDoc, round])

  if (!id || !collectionSlug)
    return (
      <p className="hub-standing hub-standing--new">A new draft. It is saved as you type; readers see nothing until it is published.</p>
    )
  if (!answer) return <div aria-hidden="true" className="hub-standing hub-standing--new" />

  return (
    <section aria-label="Where this stands" className={`hub-standing hub-standing--${answer.standing}`}>
      <p role="status">
        <strong>{labels[answer.standing]}</strong> <span>{answer.words}</span>{' '}
        {answer.path && (
          <a href={answer.path} rel="noreferrer" target="_blank">
            View on site <span className="hub-hidden">(opens in a new tab)</span>
          </a>
        )}
      </p>
      {answer.failure && (
        <p className="hub-standing__failure">
          {answer.failure.field && <strong>{labelOf(docConfig?.fields ?? [], answer.failure.field)}: </strong>}
          {answer.failure.message}
        </p>
      )}
      {answer.schedules.length > 0 && (
        <ul>
          {answer.schedules.map(({ action, at }) => (
            <li key={`${action}${at}`}>
              {action === 'publish' ? 'Goes live' : 'Comes down'} on {inEssexTime(at)} (Essex time)
            </li>
          ))}
        </ul>
      )}
      <div className="hub-standing__actions">
        {answer.maySchedule && (
          <ScheduleForm
            canComeDown={answer.isLive || answer.schedules.some(({ action }) => action === 'publish')}
            collection={collectionSlug}
            id={String(id)}
            onDone={() => setRound((count) => count + 1)}
          />
        )}
        {answer.isLive && answer.maySchedule && <TakeDown collection={collectionSlug} id={String(id)} />}
        {answer.mayPreview && <PreviewLink collection={collectionSlug} id={String(id)} />}
      </div>
    </section>
  )
}
