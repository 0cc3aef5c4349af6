import type { Picture, PictureVariant } from '#content/schema/picture.ts'

/** The choice a page offers of one picture. */
export interface PictureSources {
  /** Newer formats first, each with all its widths. */
  sources: { type: string; srcset: string }[]
  /** What a browser without those formats loads: the largest JPEG or PNG, or else the largest of what there is. */
  fallback: PictureVariant
}

/** Arranges the variants of a picture for a `<picture>` element. */
export function pictureSources({ variants }: Picture): PictureSources {
  const byWidth = variants.toSorted((a, b) => a.width - b.width)
  const sources = (['avif', 'webp'] as const).flatMap((format) => {
    const sizes = byWidth.filter((variant) => variant.format === format)
    const srcset = sizes.map(({ path, width }) => `${encodeURI(path)} ${width}w`).join(', ')
    return sizes.length > 0 ? [{ type: `image/${format}`, srcset }] : []
  })
  const fallback = byWidth.findLast(({ format }) => format === 'jpeg' || format === 'png') ?? byWidth.at(-1)!
  return { sources, fallback }
}
