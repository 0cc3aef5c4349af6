import { ValidationError, type CollectionBeforeChangeHook } from 'payload'
import { fromLexical } from '#cms/domain/body/from-lexical.ts'

/**
 * Keeps a question from readers until it is answered, and takes it back when it no longer counts as answered.
 * @throws ValidationError naming what is missing.
 */
export const refuseUnanswered: CollectionBeforeChangeHook = ({ collection, data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  const next = { ...originalDoc, ...data }
  if (next.isPublished !== true) return data
  const refuse = (path: string, label: string, message: string) =>
    new ValidationError({ collection: collection.slug, errors: [{ path, label, message }], req }, req.t)
  if (next.state !== 'answered')
    throw refuse('isPublished', 'Publish', 'Only an answered question can be published. Set it to Answered, or untick “Publish”.')
  const { blocks, faults } = fromLexical(next.answer)
  if (faults[0]) throw refuse('answer', 'Answer', faults[0].message)
  if (blocks.length === 0) throw refuse('answer', 'Answer', 'Write the answer before you publish it.')
  return data
}
