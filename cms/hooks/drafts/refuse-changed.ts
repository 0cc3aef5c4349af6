import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { digestOfDocument } from '#cms/hooks/drafts/digest-of-document.ts'

/**
 * With `context.expectedDigest`, lets through exactly the text of that digest: the values that are about to be written are compared, so
 * nothing that was saved since the review can slip in.
 * @throws APIError 409
 */
export const refuseChanged: CollectionBeforeChangeHook = ({ context, data, originalDoc }) => {
  const { expectedDigest } = context
  if (typeof expectedDigest === 'string' && digestOfDocument({ ...data, id: originalDoc?.id }) !== expectedDigest)
    throw new APIError(
      'The text is no longer the one you looked at: somebody has changed it since. Review it again, then publish.',
      409,
      undefined,
      true,
    )
  return data
}
