import type { Picture, PictureVariant } from './picture.ts'

/** The size of a partnership's logo that suits a header: the smallest that is sharp on a dense screen, in a format that every browser shows. */
export function logoVariant(logo: Picture | null): PictureVariant | null {
  const plain = (logo?.variants ?? []).filter(({ format }) => format === 'png' || format === 'jpeg')
  const byWidth = plain.toSorted((a, b) => a.width - b.width)
  return byWidth.find(({ height }) => height >= 96) ?? byWidth.at(-1) ?? null
}
