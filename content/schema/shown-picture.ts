import type { Content } from './content.ts'
import type { Picture } from './picture.ts'

/** The picture of this id while a page may show it: published, and with the consent of those in it. */
export function shownPicture(id: string, content: Pick<Content, 'picture' | 'validUntil'>): Picture | null {
  const picture = content.picture(id)
  if (picture?.shownUntil !== undefined && !content.validUntil(picture.shownUntil)) return null
  return picture
}
