'use client'
import { useState } from 'react'
import type { SendingProgress } from '#cms/domain/approval/progress.ts'
import { ask } from '../ask.ts'
import { SubscriberPicker } from '../bulletins/SubscriberPicker.tsx'
import { Fault } from '../Fault.tsx'
import type { Done } from './Said.tsx'

/** Sends the issue to one subscriber who came late. Who has a copy, or may get none, is refused with the reason. */
export function LateForm({ progress, onDone }: { progress: SendingProgress; onDone: (done: Done) => void }) {
  const [isOpen, setIsOpen] = useState(false)
  const [subscriber, setSubscriber] = useState('')
  const [fault, setFault] = useState('')
  const send = async () => {
    if (!subscriber) return setFault('Type the address until it is found, then choose it.')
    const asked = await ask<Done>(`/api/bulletins/${progress.bulletinId}/last-issue`, { subscriber })
    if (!asked.ok) return setFault(asked.fault)
    setFault('')
    setIsOpen(false)
    onDone(asked.answer)
  }
  return (
    <div className="hub-card hub-form">
      <button aria-expanded={isOpen} className="hub-button" onClick={() => setIsOpen(!isOpen)} type="button">
        Send it to one more subscriber
      </button>
      {isOpen && (
        <>
          <SubscriberPicker label="Address of the subscriber" onChoose={setSubscriber} />
          <Fault>{fault}</Fault>
          <button className="hub-button hub-button--main" onClick={() => void send()} type="button">
            Send the issue
          </button>
        </>
      )}
    </div>
  )
}
