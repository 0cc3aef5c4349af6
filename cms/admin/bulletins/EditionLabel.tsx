'use client'
import { useRowLabel } from '@payloadcms/ui'

/** What an edition is called while it is folded: its subject. */
export function EditionLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ subject?: string }>()
  return <span>{data?.subject || `Edition ${rowNumber + 1}`}</span>
}
