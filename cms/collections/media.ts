import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionConfig } from 'payload'
import { mediaAccess } from '#cms/access/media.ts'
import { thumbnailOf } from '#cms/domain/picture/picture-of.ts'
import type { PictureStudio } from '#cms/domain/picture/studio.ts'
import { pictureFields } from '#cms/fields/picture.ts'
import { refuseFalseDates } from '#cms/hooks/dates/refuse-false-dates.ts'
import { discardFiles } from '#cms/hooks/picture/discard-files.ts'
import { keepVariants } from '#cms/hooks/picture/keep-variants.ts'
import { receiveUpload } from '#cms/hooks/picture/receive-upload.ts'
import { refuseDeletion, refuseTrash, type LiveUsesOf } from '#cms/hooks/picture/refuse-removal.ts'
import { protectFile } from './media-headers.ts'

/** What the library of pictures needs from the hub. */
export interface MediaOptions {
  /** The folder of the pictures' files, absolute; the studio works in the same. */
  mediaDir: string
  studio: PictureStudio
  liveUsesOf: LiveUsesOf
  /** Hooks that tell the rest of the hub of changes: the change record, the audit log. */
  afterChange?: CollectionAfterChangeHook[]
  afterDelete?: CollectionAfterDeleteHook[]
}

/**
 * The library of pictures. Payload stores, lists and serves what the hooks give it: a re-encoded picture under a random name. Its own
 * cropping, resizing and fetching from addresses are off. Readers never reach this collection's files; the publisher copies variants.
 */
export const mediaCollection = ({ mediaDir, studio, liveUsesOf, afterChange = [], afterDelete = [] }: MediaOptions): CollectionConfig => ({
  slug: 'media',
  labels: { singular: 'Picture', plural: 'Pictures' },
  access: mediaAccess,
  disableDuplicate: true,
  trash: true,
  // Deleting must find the files whatever a request selects.
  forceSelect: { filename: true, variants: true },
  admin: {
    group: 'Content',
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'people', 'updatedAt'],
    description:
      'Pictures for pages: JPEG, PNG or WebP, up to 20 MB and 25 megapixels. Place, date, camera and file name are taken out of every picture on arrival. ' +
      'Prefer drawings, or photographs in which no child can be recognised.',
  },
  upload: {
    staticDir: mediaDir,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp'],
    crop: false,
    focalPoint: false,
    pasteURL: false,
    hideRemoveFile: true,
    displayPreview: true,
    adminThumbnail: ({ doc }) => {
      const name = thumbnailOf(doc)
      return name ? `/api/media/file/${name}` : null
    },
    modifyResponseHeaders: protectFile,
  },
  hooks: {
    beforeOperation: [receiveUpload(studio)],
    beforeValidate: [refuseFalseDates],
    beforeChange: [refuseTrash(liveUsesOf), keepVariants(studio)],
    afterChange,
    beforeDelete: [refuseDeletion(liveUsesOf)],
    afterDelete: [discardFiles(studio), ...afterDelete],
  },
  fields: pictureFields,
})
