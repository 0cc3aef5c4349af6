import type { PictureFormat } from './variant.ts'
import type { Size } from './sizes.ts'

/** A re-encoded picture: nothing of the original's metadata is in its bytes. */
export interface EncodedPicture extends Size {
  format: PictureFormat
  bytes: Uint8Array
}

/** All that the library keeps of an upload. */
export interface PreparedPicture {
  /** The file that the library shows and keeps: a JPEG, or a PNG when the picture has see-through parts. */
  kept: EncodedPicture & { format: 'jpeg' | 'png' }
  /** What pages offer, format by format, narrowest first. */
  variants: EncodedPicture[]
}

/** What became of an upload. Messages are for the person who uploads. */
export type Preparation =
  | { kind: 'prepared'; picture: PreparedPicture }
  | { kind: 'refused'; message: string; cause?: string | undefined }
  | { kind: 'busy'; message: string }

/** Turns uploads into pictures and keeps their variants; the collection asks it, an adapter does it. */
export interface PictureStudio {
  /** Re-encodes an upload that `judgeFile` found acceptable, in a bounded process of its own. Never throws for what an upload holds. */
  prepare(bytes: Uint8Array): Promise<Preparation>
  /** Stores the variants of a picture. Throws when the disk refuses; nothing is left half-written. */
  keep(stem: string, variants: readonly EncodedPicture[]): Promise<void>
  /** Removes every file of a picture. What is already gone is no error. */
  discard(stem: string): Promise<void>
}
