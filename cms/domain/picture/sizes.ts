import { offeredWidths } from './limits.ts'

/** Width and height in whole pixels. */
export interface Size {
  width: number
  height: number
}

/** How much wider than the last offered width a picture must be for its own width to be worth a file. */
const worthAFile = 1.1

/**
 * The sizes in which a picture is offered, smallest first; none is larger than the picture. A picture between two offered widths
 * is offered in its own width too, unless that is nearly the one below.
 */
export function sizesOf(picture: Size): Size[] {
  const widths: number[] = offeredWidths.filter((width) => width <= picture.width)
  const widest = widths.at(-1) ?? 0
  if (picture.width < offeredWidths.at(-1)! && picture.width > widest * worthAFile) widths.push(picture.width)
  return widths.map((width) => ({ width, height: Math.max(1, Math.round((picture.height * width) / picture.width)) }))
}
