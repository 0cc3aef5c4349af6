'use client'
import { useEffect, useState } from 'react'
import { useAnswer } from '../useAnswer.ts'
import type { HoldAnswer } from './HoldBar.tsx'
import { onHoldChanged } from './hold-changed.ts'
import { HoldForm } from './HoldForm.tsx'

/** On the dashboard: stops everything that leaves the hub. */
export function HoldSwitch() {
  const { answer, reload } = useAnswer<HoldAnswer>('/api/hold')
  const [isOpen, setIsOpen] = useState(false)
  const [done, setDone] = useState('')
  useEffect(() => onHoldChanged(() => void reload()), [reload])
  if (!answer?.mayChange || (answer.isOn && !done)) return null
  return (
    <div className="hub-card">
      <h2>Something wrong?</h2>
      {!answer.isOn && (
        <>
          <p>Stop every bulletin, post and partner notice, at once. Sign-in mail and alerts still go.</p>
          <button aria-expanded={isOpen} className="hub-button" onClick={() => setIsOpen(!isOpen)} type="button">
            Hold everything
          </button>
          {isOpen && (
            <HoldForm
              isOn
              onDone={() => {
                setIsOpen(false)
                setDone('Nothing leaves any more. The bar on top of every screen ends the hold.')
              }}
            />
          )}
        </>
      )}
      <p role="status">{done}</p>
    </div>
  )
}
