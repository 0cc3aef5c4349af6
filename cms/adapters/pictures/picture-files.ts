import type { PictureFiles } from '#cms/jobs/ports.ts'
import { pictureFolder } from './picture-folder.ts'

/** The bytes of variants for the publisher, from the folder that the studio keeps them in. */
export const createPictureFiles = (mediaDir: string): PictureFiles => ({ read: pictureFolder(mediaDir).read })
