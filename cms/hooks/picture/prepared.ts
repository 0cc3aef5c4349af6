import type { RequestContext } from 'payload'
import type { EncodedPicture } from '#cms/domain/picture/studio.ts'

type Prepared = { preparedPictures?: Record<string, readonly EncodedPicture[]> }

/** Hands the variants of an upload on to the hook that keeps them; they live as long as the request. */
export function rememberVariants(context: RequestContext, stem: string, variants: readonly EncodedPicture[]): void {
  const known = context as Prepared
  known.preparedPictures = { ...known.preparedPictures, [stem]: variants }
}

/** Takes the variants of the upload with this stem; `undefined` when none was prepared in this request. */
export function takeVariants(context: RequestContext, stem: string): readonly EncodedPicture[] | undefined {
  const known = context as Prepared
  const variants = known.preparedPictures?.[stem]
  delete known.preparedPictures?.[stem]
  return variants
}
