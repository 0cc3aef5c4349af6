'use client'
import { useEffect, useRef } from 'react'

/** What an action answered: its words, and the sending that it made or changed. */
export interface Done {
  message: string
  sendingId: string
}

/**
 * What the last action did, with the way to the sending that it made, if that is another one. The focus comes here, since the button that
 * was pressed may be gone.
 */
export function Said({ done, here }: { done: Done | null; here: string }) {
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (done) place.current?.focus()
  }, [done])
  return (
    <p ref={place} role="status" tabIndex={-1}>
      {done?.message} {done && done.sendingId !== here && <a href={`/admin/collections/sendings/${done.sendingId}`}>Open its delivery</a>}
    </p>
  )
}
