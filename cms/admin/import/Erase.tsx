'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { ask } from '../ask.ts'
import { Fault } from '../Fault.tsx'

/** On a subscriber's page: forgets the person for good, at their wish. */
export function Erase() {
  const { id } = useDocumentInfo()
  const field = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [remaining, setRemaining] = useState<string[] | null>(null)
  if (!id) return null

  const erase = async () => {
    setIsBusy(true)
    const asked = await ask<{ remaining: string[] }>(`/api/subscribers/${id}/erase`, { reason })
    setIsBusy(false)
    if (!asked.ok) return setFault(asked.fault)
    setRemaining(asked.answer.remaining)
  }

  if (remaining)
    return (
      <div className="hub-form" role="status">
        <p>Erased. What is left to do:</p>
        <ul>
          {remaining.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <p>
          <a href="/admin/collections/subscribers">Back to the subscribers</a>
        </p>
      </div>
    )

  return (
    <div className="hub-form">
      <button aria-expanded={isOpen} className="hub-button" onClick={() => setIsOpen(!isOpen)} type="button">
        Erase this person
      </button>
      {isOpen && (
        <>
          <label htmlFor={field}>Why, without naming them (it is kept)</label>
          <textarea
            aria-describedby={`${field}-after`}
            id={field}
            onChange={({ target }) => setReason(target.value)}
            rows={2}
            value={reason}
          />
          <p id={`${field}-after`}>
            Their address, subscriptions and what they wrote are removed from the hub, its ledgers and its outbox. A keyed hash stays, so
            that the address is never mailed or imported again. This cannot be undone.
          </p>
          <Fault>{fault}</Fault>
          <button className="hub-button hub-button--main" disabled={isBusy} onClick={() => void erase()} type="button">
            Erase for good
          </button>
        </>
      )}
    </div>
  )
}
