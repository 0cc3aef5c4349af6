'use client'
import { useRowLabel } from '@payloadcms/ui'

interface Row {
  label?: string
  title?: string
}

/** What a row of a list is called while it is folded: its own words rather than "Link 04". */
export function RowLabel() {
  const { data, rowNumber = 0 } = useRowLabel<Row>()
  return <span>{data?.label || data?.title || `Entry ${rowNumber + 1}`}</span>
}
