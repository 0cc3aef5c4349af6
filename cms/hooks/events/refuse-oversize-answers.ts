import { ValidationError, type FieldHook } from 'payload'
import { oversizeAnswers } from '#cms/domain/question/too-long.ts'

/**
 * Looks at the size of the answers on every write: Payload does not, neither in a draft nor while the form hides them because the event
 * takes no questions.
 * @throws ValidationError with one entry for each field.
 */
export const refuseOversizeAnswers: FieldHook = ({ collection, req, siblingData, value }) => {
  const errors = oversizeAnswers(siblingData.answered)
  if (errors.length > 0) throw new ValidationError({ ...(collection && { collection: collection.slug }), errors, req }, req.t)
  return value
}
