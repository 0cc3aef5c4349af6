import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { stemOf } from '#cms/domain/picture/stem.ts'
import type { PictureStudio } from '#cms/domain/picture/studio.ts'
import { takeVariants } from './prepared.ts'

/** What a record says of its files. Only the upload that made it sets them. */
const facts = ['filename', 'mimeType', 'filesize', 'width', 'height', 'variants'] as const

/**
 * Stores the variants of a new picture before its record is written, so that there is no record without them; and keeps later writes
 * from saying anything else about the files. Files without a record, left by an interruption, are removed by `tidyPictures`.
 */
export const keepVariants =
  (studio: PictureStudio): CollectionBeforeChangeHook =>
  async ({ context, data, operation, originalDoc }) => {
    if (operation === 'update') return { ...data, ...Object.fromEntries(facts.map((fact) => [fact, originalDoc[fact]])) }
    const stem = stemOf(data.filename) ?? ''
    const variants = takeVariants(context, stem)
    if (!variants) throw new APIError('A picture can only be made by uploading it. Send the file with the request.', 400, null, true)
    await studio.keep(stem, variants)
    return { ...data, variants: variants.map(({ format, width, height, bytes }) => ({ format, width, height, size: bytes.length })) }
  }
