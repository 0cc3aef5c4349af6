'use client'
import { useField } from '@payloadcms/ui'

/** On top of a question in which somebody may tell of harm: what to do about it. */
export function DisclosureNotice({ path }: { path: string }) {
  const { value } = useField<boolean>({ path })
  if (value !== true) return null
  return (
    <section aria-label="May be a disclosure" className="hub-notice">
      <p>
        <strong>This may be a disclosure.</strong> It reads as if somebody tells of harm to themselves or to a child. Tell the safeguarding
        lead at once, and do not publish it. Whoever sent it was shown the help lines; nobody knows who they are.
      </p>
    </section>
  )
}
