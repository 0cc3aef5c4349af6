'use client'
import { useRowLabel } from '@payloadcms/ui'

/** What a section is called while it is folded: its own title and how much is in it, so that dragging is no guessing. */
export function SectionLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ title?: string; items?: unknown[] | number }>()
  const count = Array.isArray(data?.items) ? data.items.length : (data?.items ?? 0)
  return (
    <span>
      {data?.title || `Section ${rowNumber + 1}`} {count > 0 && `(${count} ${count === 1 ? 'item' : 'items'})`}
    </span>
  )
}
