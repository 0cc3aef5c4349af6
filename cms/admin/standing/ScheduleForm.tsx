'use client'
import { useRef, useState } from 'react'
import { fromEssexTime } from '#cms/domain/publishing/essex-time.ts'
import { faultOf } from '../fault-of.ts'
import { inEssexTime } from '../time.ts'

interface Props {
  collection: string
  id: string
  /** Whether there is a page to take down by then: one that is live, or that goes live on a schedule. */
  canComeDown: boolean
  onDone: () => void
}

/** Sets a time at which exactly the text as it is saved now goes live, or at which the page comes down. Not a `form`: it stands inside Payload's. */
export function ScheduleForm({ collection, id, canComeDown, onDone }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const [action, setAction] = useState('publish')
  const [wallClock, setWallClock] = useState('')
  const [fault, setFault] = useState('')
  const [done, setDone] = useState('')
  const opener = useRef<HTMLButtonElement>(null)

  // Said back in words: browsers show the field in the order of their own language, which may be the American one.
  const chosen = fromEssexTime(wallClock)

  const schedule = async () => {
    setDone('')
    if (!chosen) return setFault('Choose a day and a time.')
    if (chosen.getTime() <= Date.now()) return setFault('This time has passed. Choose one that is still to come.')
    const response = await fetch('/api/schedules', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ document: { relationTo: collection, value: id }, action, at: chosen.toISOString() }),
    }).catch(() => null)
    if (!response) return setFault('The hub could not be reached. Check your connection, then try again.')
    if (!response.ok) return setFault(await faultOf(response, 'It could not be scheduled. Try again in a minute.'))
    setFault('')
    setDone(`Scheduled for ${inEssexTime(chosen.toISOString())} (Essex time). To stop it, open it under Schedules and cancel it.`)
    setIsOpen(false)
    opener.current?.focus()
    onDone()
  }

  return (
    <div className="hub-action">
      <button aria-expanded={isOpen} className="hub-button" onClick={() => setIsOpen(!isOpen)} ref={opener} type="button">
        Schedule
      </button>
      {isOpen && (
        <fieldset className="hub-asked">
          <legend>Schedule this document</legend>
          <label>
            What
            <select onChange={(event) => setAction(event.target.value)} value={action}>
              <option value="publish">Publish the text as it is saved now</option>
              {canComeDown && <option value="unpublish">Take the page down</option>}
            </select>
          </label>
          <label>
            When (Essex time)
            <input
              aria-describedby={fault ? 'hub-schedule-fault' : undefined}
              aria-invalid={fault !== ''}
              onChange={(event) => setWallClock(event.target.value)}
              type="datetime-local"
              value={wallClock}
            />
          </label>
          {chosen && <p>{inEssexTime(chosen.toISOString())}</p>}
          <p className="hub-fault" id="hub-schedule-fault" role="alert">
            {fault}
          </p>
          <button className="hub-button" onClick={() => void schedule()} type="button">
            Set the time
          </button>
        </fieldset>
      )}
      <p role="status">{done}</p>
    </div>
  )
}
