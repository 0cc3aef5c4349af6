import { addressAt } from '#cms/domain/site/addresses.ts'
import { isHeld, notePictures, type RenderedSite, type Wanted } from './rendered-site.ts'
import { sweepPictures } from './sweep-pictures.ts'

/**
 * Takes down what has no page any more and puts redirects in place, for those of the paths that are stale. What was a document's page
 * answers 410, other paths 404. What search knows of a page goes in the same write, pictures that no page is left to show after it.
 * Returns the paths that were taken down.
 */
export async function withdraw(site: RenderedSite, paths: Iterable<string>, wanted: Wanted): Promise<string[]> {
  const gone: string[] = []
  const removed: string[] = []
  const redirects: { path: string; location: string }[] = []
  const held: string[] = []
  for (const path of paths) {
    if (!site.stale.has(path)) continue
    const address = addressAt(wanted.index, path)
    if (address?.kind === 'page') continue
    if (address) redirects.push({ path, location: address.location })
    else if (isHeld(site, path, wanted.index)) held.push(path)
    else if (site.pages.get(path) !== undefined || wanted.everLive.has(path)) gone.push(path)
    else removed.push(path)
  }
  for (const path of held) site.stale.delete(path)
  const done = [...gone, ...removed, ...redirects.map(({ path }) => path)]
  const searched = done.flatMap((path) => site.searchFiles.get(path)?.map((file) => file.path) ?? [])
  if (done.length > 0) await site.release.write({ gone, removed: [...removed, ...searched], redirects })
  site.searchTears += searched.length
  for (const path of done) {
    notePictures(site, path)
    site.searchFiles.delete(path)
    site.reads.delete(path)
    site.pages.delete(path)
    site.redirects.delete(path)
    site.gone.delete(path)
    site.failed.delete(path)
    site.stale.delete(path)
  }
  for (const { path, location } of redirects) site.redirects.set(path, location)
  for (const path of gone) {
    site.gone.add(path)
    wanted.everLive.add(path)
  }
  await sweepPictures(site, wanted.index, { isBefore: true })
  return [...gone, ...removed]
}
