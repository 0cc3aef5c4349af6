'use client'
import type { DefaultCellComponentProps } from 'payload'

/** In the list of questions: the mark of one in which somebody may tell of harm. */
export function DisclosureCell({ cellData }: DefaultCellComponentProps) {
  return cellData === true ? <strong className="hub-urgent">Read first</strong> : null
}
