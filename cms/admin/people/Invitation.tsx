'use client'
import { useDocumentInfo, useFormFields, useFormInitializing } from '@payloadcms/ui'
import { useEffect } from 'react'

/** A password that nobody knows: 64 hexadecimal digits. */
const unknownPassword = () => [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * Stands in the form of a new person in the place of the two password fields, which Payload always asks for there: the person chooses
 * their own by the link in their mail. Fills the fields with one that nobody knows, and says that an invitation is wanted.
 */
export function Invitation() {
  const { id } = useDocumentInfo()
  const isInitializing = useFormInitializing()
  const password = useFormFields(([fields]) => fields?.password?.value)
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)

  useEffect(() => {
    if (id || isInitializing || password) return
    const value = unknownPassword()
    for (const path of ['password', 'confirm-password']) dispatch({ type: 'UPDATE', path, value, valid: true })
    dispatch({ type: 'UPDATE', path: 'isInvitation', value: true, valid: true })
  }, [id, isInitializing, password, dispatch])

  if (id) return null
  return (
    <p className="hub-invitation">When you save, they get a mail with a link to choose a password. The link works once, for 24 hours.</p>
  )
}
