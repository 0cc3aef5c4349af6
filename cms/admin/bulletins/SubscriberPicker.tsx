'use client'
import { useEffect, useId, useState } from 'react'
import { useAnswer } from '../useAnswer.ts'

interface Found {
  docs: { id: string; address: string; name?: string | null }[]
}

/** Finds a subscriber by a part of the address. `onChoose` is called with an empty text while none is chosen. */
export function SubscriberPicker({ label, onChoose }: { label: string; onChoose: (id: string) => void }) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const query = new URLSearchParams({ 'where[address][like]': typed, limit: '20', depth: '0', sort: 'address' })
  const { answer } = useAnswer<Found>(typed.trim().length > 1 ? `/api/subscribers?${query.toString()}` : null)
  const found = answer?.docs ?? []
  const chosen = found.find(({ address }) => address === typed.trim().toLowerCase())?.id ?? ''
  // A whole address can stand there before it is found: pasted, or typed fast.
  useEffect(() => onChoose(chosen), [chosen, onChoose])
  return (
    <label className="hub-controls__wide" htmlFor={id}>
      {label}
      <input
        autoComplete="off"
        id={id}
        list={`${id}-list`}
        onChange={(event) => setTyped(event.target.value)}
        placeholder="Part of the address"
        type="search"
        value={typed}
      />
      <datalist id={`${id}-list`}>
        {found.map((subscriber) => (
          <option key={subscriber.id} value={subscriber.address}>
            {subscriber.name ?? ''}
          </option>
        ))}
      </datalist>
    </label>
  )
}
