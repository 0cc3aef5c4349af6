'use client'
import { useRef, useState } from 'react'
import { faultOf } from '../fault-of.ts'

/** Takes a live page down, with the reason that the audit log keeps. Not a `form`: it stands inside Payload's. */
export function TakeDown({ collection, id }: { collection: string; id: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  const refuse = (message: string) => {
    setFault(message)
    setIsBusy(false)
    field.current?.focus()
  }

  const takeDown = async () => {
    if (reason.trim() === '') return refuse('Say in a sentence why it comes down.')
    setIsBusy(true)
    const response = await fetch(`/api/${collection}/${id}/unpublish`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ reason }),
    }).catch(() => null)
    if (!response) return refuse('The hub could not be reached. Check your connection, then try again.')
    if (!response.ok) return refuse(await faultOf(response, 'It could not be taken down. Try again in a minute.'))
    // The form around this holds the document as it was live; the page is opened afresh as it is.
    window.location.reload()
  }

  return (
    <div className="hub-action">
      <button aria-expanded={isOpen} className="hub-button" onClick={() => setIsOpen(!isOpen)} type="button">
        Take down
      </button>
      {isOpen && (
        <fieldset className="hub-asked">
          <legend>Take this page down</legend>
          <p>Readers can no longer see it from this moment. Its address says that it is gone. The text stays here as a draft.</p>
          <label>
            Why it comes down
            <input
              aria-describedby={fault ? 'hub-take-down-fault' : undefined}
              aria-invalid={fault !== ''}
              maxLength={1000}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                // Enter would send Payload's form.
                event.preventDefault()
                void takeDown()
              }}
              ref={field}
              type="text"
              value={reason}
            />
          </label>
          <p className="hub-fault" id="hub-take-down-fault" role="alert">
            {fault}
          </p>
          <button className="hub-button" disabled={isBusy} onClick={() => void takeDown()} type="button">
            Take it down
          </button>
        </fieldset>
      )}
    </div>
  )
}
