'use client'
import type { ReactNode } from 'react'
import { Fault } from '../Fault.tsx'

interface Props {
  /** The words of the button that opens it, and closes it again. */
  button: string
  isOpen: boolean
  onToggle: () => void
  fault: string
  /** The words of the button that acts. */
  send: string
  onSend: () => void
  children: ReactNode
}

/** An action that asks for something first: a button that shows what it asks, what is wrong with the answer, and the button that acts. */
export function Disclosed({ button, isOpen, onToggle, fault, send, onSend, children }: Props) {
  return (
    <>
      <button aria-expanded={isOpen} className="hub-button" onClick={onToggle} type="button">
        {button}
      </button>
      {isOpen && (
        <>
          {children}
          <Fault>{fault}</Fault>
          <button className="hub-button hub-button--main" onClick={onSend} type="button">
            {send}
          </button>
        </>
      )}
    </>
  )
}
