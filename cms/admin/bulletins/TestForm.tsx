'use client'
import { useState } from 'react'
import type { BulletinReview } from '#cms/domain/approval/review.ts'
import { ask } from '../ask.ts'
import { Fault } from '../Fault.tsx'

/** Sends a copy, marked as a test, to oneself or to a group that the settings name. */
export function TestForm({ bulletinId, review }: { bulletinId: string; review: BulletinReview }) {
  const [to, setTo] = useState('me')
  const [chosen, setChosen] = useState('')
  const [fault, setFault] = useState('')
  const [done, setDone] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  if (review.variants.length === 0) return null
  const variant = review.variants.find(({ key }) => key === chosen) ?? review.variants[0]!

  const send = async () => {
    setIsBusy(true)
    setDone('')
    const asked = await ask<{ message: string }>(`/api/bulletins/${bulletinId}/test`, { to, variant: variant.key })
    setIsBusy(false)
    setFault(asked.ok ? '' : asked.fault)
    if (asked.ok) setDone(asked.answer.message)
  }

  return (
    <section aria-label="Test" className="hub-card hub-form">
      <h3>Send a test</h3>
      <div className="hub-controls">
        <label className="hub-controls__wide">
          Copy for
          <select onChange={(event) => setChosen(event.target.value)} value={variant.key}>
            {review.variants.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          To
          <select onChange={(event) => setTo(event.target.value)} value={to}>
            <option value="me">Myself</option>
            {review.testGroups.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button className="hub-button" disabled={isBusy} onClick={() => void send()} type="button">
          Send the test
        </button>
      </div>
      <Fault>{fault}</Fault>
      <p role="status">{done}</p>
    </section>
  )
}
