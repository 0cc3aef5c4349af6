'use client'
import { useState } from 'react'
import { faultOf } from '../fault-of.ts'
import { inEssexTime } from '../time.ts'

interface Made {
  url: string
  expiresAt: string
  isCopied: boolean
}

/** Whether the text is on the clipboard, which browsers refuse without a secure address or the person's leave. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Makes a link by which somebody without an account can see this draft for seven days. */
export function PreviewLink({ collection, id }: { collection: string; id: string }) {
  const [link, setLink] = useState<Made | null>(null)
  const [fault, setFault] = useState('')

  const make = async () => {
    setFault('')
    const response = await fetch(`/api/${collection}/${id}/preview-link`, { method: 'POST', credentials: 'same-origin' }).catch(() => null)
    if (!response) return setFault('The hub could not be reached. Check your connection, then try again.')
    if (!response.ok) return setFault(await faultOf(response, 'The link could not be made. Save the draft, then try again.'))
    const made = (await response.json()) as Omit<Made, 'isCopied'>
    setLink({ ...made, isCopied: await copy(made.url) })
  }

  return (
    <div className="hub-action">
      <button className="hub-button" onClick={() => void make()} type="button">
        Make a preview link
      </button>
      {fault && <p role="alert">{fault}</p>}
      {link && (
        <div className="hub-link">
          <p role="status">
            {link.isCopied ? 'Copied.' : 'Select the link and copy it.'} Whoever has it can see this draft until{' '}
            {inEssexTime(link.expiresAt)}.
          </p>
          <input aria-label="Preview link" onFocus={(event) => event.target.select()} readOnly value={link.url} />
          <a href="/admin/collections/preview-links">Take links back</a>
        </div>
      )}
    </div>
  )
}
