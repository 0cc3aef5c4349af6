import { textOf } from '#cms/domain/published/raw.ts'
import { pictureFormats, type VariantRecord } from './variant.ts'

/** Random part of the names of a picture's files: 32 hexadecimal digits, so that a name tells nothing and cannot be guessed. */
const stem = '[0-9a-f]{32}'
const formats = pictureFormats.join('|')
const keptName = new RegExp(`^(${stem})\\.(jpeg|png)$`)
const fileName = new RegExp(`^(${stem})(-\\d{1,5})?\\.(${formats})$`)
const publicPath = new RegExp(`^/pictures/(${stem}-\\d{1,5}\\.(${formats}))$`)

/** The stem in the name of a kept picture (`<stem>.jpeg`); `undefined` for any other name. */
export const stemOf = (filename: unknown): string | undefined => keptName.exec(textOf(filename) ?? '')?.[1]

/** The stem in the name of any file of a picture, its variants included. */
export const stemOfAnyFile = (name: string): string | undefined => fileName.exec(name)?.[1]

/** Name of the kept picture's file. */
export const keptFile = (stem: string, format: 'jpeg' | 'png'): string => `${stem}.${format}`

/** Name of a variant's file. */
export const variantFile = (stem: string, { width, format }: Pick<VariantRecord, 'width' | 'format'>): string =>
  `${stem}-${width}.${format}`

/** Address of a variant while a published page shows it. */
export const variantPath = (stem: string, variant: Pick<VariantRecord, 'width' | 'format'>): string =>
  `/pictures/${variantFile(stem, variant)}`

/** Name of the file behind a variant's public address; `undefined` for every other path, so that none leads elsewhere. */
export const fileOfPath = (path: string): string | undefined => publicPath.exec(path)?.[1]
