import { addressAt } from '#cms/domain/site/addresses.ts'
import { pictureIdIn, type Read } from '#cms/domain/site/read.ts'
import { recordReads } from '#cms/domain/site/record-reads.ts'
import type { PageFile, PageRenderer, PictureFile, PictureFiles } from '../ports.ts'
import type { FailedPage } from './failing.ts'
import type { RenderedSite, Wanted } from './rendered-site.ts'

/** A page ready to be written with the pictures that it needs and the site lacks, or why there is none. */
export type RenderedPage =
  { kind: 'page'; file: PageFile; pictures: PictureFile[] } | { kind: 'failed'; failed: FailedPage; reads: readonly Read[] }

/** Renders one page with everything that it shows. Expected trouble comes back as `failed`. */
export async function renderPage(
  path: string,
  site: RenderedSite,
  wanted: Wanted,
  { renderer, pictures }: { renderer: PageRenderer; pictures: PictureFiles },
): Promise<RenderedPage> {
  const address = addressAt(wanted.index, path)
  const owner = address?.kind === 'page' ? address.owner : undefined
  const recorded = recordReads(wanted.index, wanted.now)
  try {
    const { status, headers, body } = await renderer.render(path, recorded.content)
    if (status !== 200) throw new Error(`The page answered ${status} instead of 200.`)
    const reads = recorded.reads()
    return { kind: 'page', file: { path, headers, body, reads, owner }, pictures: await missingPictures(reads, site, wanted, pictures) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { kind: 'failed', failed: { path, owner, message }, reads: recorded.reads() }
  }
}

async function missingPictures(reads: readonly Read[], site: RenderedSite, { index }: Wanted, files: PictureFiles): Promise<PictureFile[]> {
  const missing: PictureFile[] = []
  for (const [key] of reads) {
    const pictureId = pictureIdIn(key)
    if (pictureId === undefined) continue
    for (const { path } of index.value('media', pictureId)?.variants ?? []) {
      if (site.pictures.has(path)) continue
      const bytes = await files.read(path)
      if (!bytes) throw new Error(`The picture ${pictureId} has no file for ${path}. Upload it again in Media, then publish this again.`)
      missing.push({ path, pictureId, bytes })
    }
  }
  return missing
}
