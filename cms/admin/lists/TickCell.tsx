'use client'
import type { DefaultCellComponentProps } from 'payload'

/** A box that can be ticked, in a list: the word where it is ticked, a dash where not. */
export function TickCell({ cellData }: DefaultCellComponentProps) {
  if (cellData === true) return <span>Yes</span>
  return (
    <span className="hub-no">
      <span aria-hidden="true">–</span>
      <span className="hub-hidden">No</span>
    </span>
  )
}
