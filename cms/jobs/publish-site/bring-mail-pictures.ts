import type { PictureFile, PublisherPorts } from '../ports.ts'
import type { RenderedSite, Wanted } from './rendered-site.ts'

/**
 * Makes the pictures public that mail shows and the site lacks, so that inboxes find them. One without a file is passed over: the mail is
 * on its way, and has its words in the picture's place.
 */
export async function bringMailPictures(site: RenderedSite, { index }: Wanted, { pictures: files }: PublisherPorts): Promise<void> {
  const missing: PictureFile[] = []
  for (const pictureId of index.issues.pictures) {
    if (index.unreadable({ kind: 'media', id: pictureId }) !== undefined) continue
    for (const { path } of index.value('media', pictureId)?.variants ?? []) {
      const bytes = site.pictures.has(path) ? null : await files.read(path)
      if (bytes) missing.push({ path, pictureId, bytes })
    }
  }
  if (missing.length === 0) return
  await site.release.write({ pictures: missing })
  for (const { path, pictureId } of missing) site.pictures.set(path, pictureId)
}
