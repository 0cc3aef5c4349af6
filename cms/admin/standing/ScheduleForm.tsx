'use client'
import { useState } from 'react'
import { fromEssexTime } from '#cms/domain/publishing/essex-time.ts'
import { inEssexTime } from '../time.ts'

interface Props {
  collection: string
  id: string
  onDone: () => void
}

/** The first fault of an answer of Payload's REST, in its own words. */
function faultOf(answer: unknown): string {
  const { errors } = (answer ?? {}) as { errors?: { message: string; data?: { errors?: { message: string }[] } }[] }
  return errors?.[0]?.data?.errors?.[0]?.message ?? errors?.[0]?.message ?? 'It could not be scheduled. Try again in a minute.'
}

/** Sets a time at which exactly the text as it is saved now goes live, or at which the page comes down. Not a `form`: it stands inside Payload's. */
export function ScheduleForm({ collection, id, onDone }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const [action, setAction] = useState('publish')
  const [wallClock, setWallClock] = useState('')
  const [message, setMessage] = useState('')

  const schedule = async () => {
    const at = fromEssexTime(wallClock)
    if (!at) return setMessage('Choose a day and a time.')
    const response = await fetch('/api/schedules', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ document: { relationTo: collection, value: id }, action, at: at.toISOString() }),
    })
    if (!response.ok) return setMessage(faultOf(await response.json().catch(() => null)))
    setMessage(`Scheduled for ${inEssexTime(at.toISOString())} (Essex time).`)
    setIsOpen(false)
    onDone()
  }

  return (
    <div className="hub-action">
      <button aria-expanded={isOpen} className="hub-button" onClick={() => setIsOpen(!isOpen)} type="button">
        Schedule
      </button>
      {isOpen && (
        <fieldset className="hub-schedule">
          <legend>Schedule this document</legend>
          <label>
            What
            <select onChange={(event) => setAction(event.target.value)} value={action}>
              <option value="publish">Publish the text as it is saved now</option>
              <option value="unpublish">Take the page down</option>
            </select>
          </label>
          <label>
            When (Essex time)
            <input onChange={(event) => setWallClock(event.target.value)} type="datetime-local" value={wallClock} />
          </label>
          <button className="hub-button" onClick={() => void schedule()} type="button">
            Set the time
          </button>
        </fieldset>
      )}
      {message && <p role="status">{message}</p>}
    </div>
  )
}
