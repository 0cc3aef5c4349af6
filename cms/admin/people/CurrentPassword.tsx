'use client'
import { PasswordField, useAuth, useDocumentInfo } from '@payloadcms/ui'

/** The server alone knows whether it is right. One function for good: another one would wipe out what the server said. */
const unjudged = () => true as const

/** In the form of one's own account: the password that one has, without which neither address nor password is changed. */
export function CurrentPassword({ path }: { path: string }) {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  if (!id || String(id) !== String(user?.id)) return null
  return (
    <div className="hub-current-password">
      <PasswordField
        autoComplete="current-password"
        field={{ name: 'currentPassword', label: 'Your password' }}
        indexPath=""
        parentPath=""
        parentSchemaPath=""
        path={path}
        schemaPath={path}
        validate={unjudged}
      />
      <p className="field-description">Only needed to change your address or password: the one that you have.</p>
    </div>
  )
}
