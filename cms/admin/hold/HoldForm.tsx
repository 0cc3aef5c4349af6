'use client'
import { useId, useState } from 'react'
import { leastHoldReason } from '#cms/domain/hold/read-hold.ts'
import { ask } from '../ask.ts'
import { Fault } from '../Fault.tsx'
import { tellHoldChanged } from './hold-changed.ts'

const words = {
  on: {
    label: 'Why is everything to be held? Everybody who works here reads it.',
    button: 'Hold everything',
    after: 'Bulletins that are being sent stop within seconds. They do not go on by themselves when the hold ends.',
  },
  off: {
    label: 'Why may it go on?',
    button: 'End the hold',
    after: 'What fell due meanwhile waits: open it and start it, one by one.',
  },
}

/** Asks for the reason, then sets the hold or ends it. */
export function HoldForm({ isOn, onDone }: { isOn: boolean; onDone: () => void }) {
  const id = useId()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const { label, button, after } = words[isOn ? 'on' : 'off']

  const send = async () => {
    if (reason.trim().length < leastHoldReason) return setFault('Say in a few words why.')
    setIsBusy(true)
    const asked = await ask('/api/hold', { on: isOn, reason })
    setIsBusy(false)
    if (!asked.ok) return setFault(asked.fault)
    setFault('')
    setReason('')
    onDone()
    tellHoldChanged()
  }

  return (
    <div className="hub-form">
      <label htmlFor={id}>{label}</label>
      <textarea
        aria-describedby={`${id}-after`}
        aria-invalid={fault !== ''}
        id={id}
        onChange={(event) => setReason(event.target.value)}
        rows={2}
        value={reason}
      />
      <p id={`${id}-after`}>{after}</p>
      <Fault>{fault}</Fault>
      <button className="hub-button hub-button--main" disabled={isBusy} onClick={() => void send()} type="button">
        {button}
      </button>
    </div>
  )
}
