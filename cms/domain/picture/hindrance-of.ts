import type { Picture } from '#content/schema/picture.ts'

/** Why a page may not show a picture at `now`, and what to do; `undefined` when it may. */
export function hindranceOf(picture: Pick<Picture, 'alt' | 'shownUntil'>, now: Date): string | undefined {
  if (!picture.shownUntil || now.toISOString() < picture.shownUntil) return undefined
  return (
    `The consent of the children in the picture “${picture.alt || 'without a text alternative'}” has ended. ` +
    'Choose another picture; or, with a new consent, open it under Pictures and set the day on which that one ends.'
  )
}
