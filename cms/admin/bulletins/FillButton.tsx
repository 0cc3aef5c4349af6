'use client'
import { useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { ask } from '../ask.ts'
import { Fault } from '../Fault.tsx'

/** Above the sections: adds everything that is new on the site since the last issue to these lists. */
export function FillButton() {
  const { id } = useDocumentInfo()
  const isModified = useFormModified()
  const [fault, setFault] = useState('')
  const [said, setSaid] = useState('')
  if (!id) return null
  const fill = async () => {
    if (isModified) return setFault('Save what you have changed first: the page is loaded again with what is new.')
    const asked = await ask<{ added: number; message: string }>(`/api/bulletins/${id}/fill`, {})
    if (!asked.ok) return setFault(asked.fault)
    setFault('')
    setSaid(asked.answer.message)
    if (asked.answer.added > 0) location.reload()
  }
  return (
    <div className="hub-action hub-action--wide">
      <button className="hub-button" onClick={() => void fill()} type="button">
        Add what is new since the last issue
      </button>
      <Fault>{fault}</Fault>
      <p role="status">{said}</p>
    </div>
  )
}
