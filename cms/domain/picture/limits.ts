/** The largest upload in bytes: 20 MB, which is also what the multipart reader of Payload lets through. */
export const maxFileBytes = 20 * 1024 * 1024

/** The most pixels of an upload, width times height: 25 megapixels. */
export const maxPixels = 25_000_000

/** The picture that the library keeps fits into this box, in pixels. Taller ones take AVIF over 600 MB of memory. */
export const keptSize = { width: 2000, height: 6000 } as const

/** Widths in pixels in which pages offer a picture, smallest first. */
export const offeredWidths = [320, 640, 960, 1600] as const

/** The longest text alternative, in characters: screen readers read it in one go. */
export const maxAltLength = 250
