import type { ContentIndex } from '#cms/domain/site/content-index.ts'
import { readKey } from '#cms/domain/site/read.ts'
import type { RenderedSite } from './rendered-site.ts'

/**
 * Deletes pictures that may not be public: those that neither a page's file nor mail shows, and those that are not published. Looks at those whose
 * keys are in `site.picturesToCheck`. To be called while no page is half way between rendering and disk, since it may show one.
 * Before pages are brought up to date (`isBefore`) a picture that was replaced by another stays, since pages show it until then.
 */
export async function sweepPictures(site: RenderedSite, index: ContentIndex, { isBefore = false } = {}): Promise<void> {
  if (site.picturesToCheck.size === 0) return
  const removed = [...site.pictures].filter(([path, pictureId]) => {
    const key = readKey('picture', pictureId)
    if (!site.picturesToCheck.has(key)) return false
    return !isShown(site, index, pictureId) || !isPublished(index, pictureId, isBefore ? undefined : path)
  })
  if (removed.length > 0) await site.release.write({ removed: removed.map(([path]) => path) })
  for (const [path] of removed) site.pictures.delete(path)
  if (!isBefore) site.picturesToCheck.clear()
}

/** True while a page's file shows a picture, or mail that has begun to go out: inboxes go on fetching it long after it was read first. */
function isShown(site: RenderedSite, index: ContentIndex, pictureId: string): boolean {
  return site.reads.isShown(readKey('picture', pictureId)) || index.issues.pictures.has(pictureId)
}

function isPublished(index: ContentIndex, pictureId: string, path: string | undefined): boolean {
  if (index.unreadable({ kind: 'media', id: pictureId }) !== undefined) return true
  const picture = index.value('media', pictureId)
  return picture !== null && (path === undefined || picture.variants.some((variant) => variant.path === path))
}
