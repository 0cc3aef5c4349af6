'use client'
import { useEffect, useState } from 'react'
import type { HoldRecord } from '#cms/domain/hold/read-hold.ts'
import { inEssexTime } from '../time.ts'
import { useAnswer } from '../useAnswer.ts'
import { onHoldChanged } from './hold-changed.ts'
import { HoldForm } from './HoldForm.tsx'

/** The hold as `/api/hold` tells it. */
export type HoldAnswer = HoldRecord & { mayChange: boolean }

const everyMs = 15_000

/** On top of every screen while everything is held: who holds it, since when and why, and the way to end it. */
export function HoldBar({ known }: { known: HoldAnswer }) {
  const { answer, reload } = useAnswer<HoldAnswer>('/api/hold', everyMs)
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => onHoldChanged(() => void reload()), [reload])
  const hold = answer ?? known
  if (!hold.isOn) return null
  return (
    <section aria-label="On hold" className="hub-hold" role="status">
      <p>
        <strong>Nothing leaves the hub.</strong> {hold.person ? `${hold.person} holds` : 'The hub itself holds'} bulletins, posts and
        partner notices{hold.since ? ` since ${inEssexTime(hold.since)} (Essex time)` : ''}: “{hold.reason}” Sign-in mail and alerts still
        go.
      </p>
      {hold.mayChange && (
        <button aria-expanded={isOpen} className="hub-button" onClick={() => setIsOpen(!isOpen)} type="button">
          End the hold
        </button>
      )}
      {isOpen && <HoldForm isOn={false} onDone={() => setIsOpen(false)} />}
    </section>
  )
}
