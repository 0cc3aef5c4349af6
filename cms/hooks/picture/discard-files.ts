import type { CollectionAfterDeleteHook } from 'payload'
import { stemOf } from '#cms/domain/picture/stem.ts'
import type { PictureStudio } from '#cms/domain/picture/studio.ts'

/** Removes the files of a picture whose record was deleted for good. What the disk refuses stays for `tidyPictures`. */
export const discardFiles =
  (studio: PictureStudio): CollectionAfterDeleteHook =>
  async ({ doc, req }) => {
    const stem = stemOf(doc.filename)
    if (!stem) return
    await studio
      .discard(stem)
      .catch((error: unknown) =>
        req.payload.logger.error({ msg: `Files of the deleted picture ${doc.id} could not be removed.`, err: error }),
      )
  }
