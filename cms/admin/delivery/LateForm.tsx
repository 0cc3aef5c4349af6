'use client'
import { useState } from 'react'
import type { SendingProgress } from '#cms/domain/approval/progress.ts'
import { ask } from '../ask.ts'
import { SubscriberPicker } from '../bulletins/SubscriberPicker.tsx'
import { Disclosed } from './Disclosed.tsx'
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
      <Disclosed
        button="Send it to one more subscriber"
        fault={fault}
        isOpen={isOpen}
        onSend={() => void send()}
        onToggle={() => setIsOpen(!isOpen)}
        send="Send the issue"
      >
        <SubscriberPicker label="Address of the subscriber" onChoose={setSubscriber} />
      </Disclosed>
    </div>
  )
}
