import type { RichTextField } from 'payload'
import { richText } from 'payload/shared'
import { fromLexical } from '#cms/domain/body/from-lexical.ts'

/**
 * Refuses a body that the site could not show, naming every faulty block in the editor's words; then asks the editor's own checks.
 * Payload asks on each save that is not a draft's, so no route publishes past it.
 */
export const validateBody: NonNullable<RichTextField['validate']> = (value, options) => {
  const { faults } = fromLexical(value)
  if (faults.length > 0) return faults.map((fault) => fault.message).join(' ')
  return richText(value, options)
}
