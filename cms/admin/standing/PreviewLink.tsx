'use client'
import { useState } from 'react'
import { inEssexTime } from '../time.ts'

/** Makes a link by which somebody without an account can see this draft for seven days. */
export function PreviewLink({ collection, id }: { collection: string; id: string }) {
  const [link, setLink] = useState<{ url: string; expiresAt: string } | null>(null)
  const [fault, setFault] = useState('')

  const make = async () => {
    setFault('')
    const response = await fetch(`/api/${collection}/${id}/preview-link`, { method: 'POST', credentials: 'same-origin' })
    if (!response.ok) return setFault('The link could not be made. Save the draft, then try again.')
    const made = (await response.json()) as { url: string; expiresAt: string }
    setLink(made)
    await navigator.clipboard?.writeText(made.url).catch(() => undefined)
  }

  return (
    <div className="hub-action">
      <button className="hub-button" onClick={() => void make()} type="button">
        Make a preview link
      </button>
      {fault && <p role="alert">{fault}</p>}
      {link && (
        <p role="status">
          Copied. Anyone with it can see this draft until {inEssexTime(link.expiresAt)}: <input aria-label="Preview link" onFocus={(event) => event.target.select()} readOnly value={link.url} />{' '}
          <a href="/admin/collections/preview-links">Take links back</a>
        </p>
      )}
    </div>
  )
}
