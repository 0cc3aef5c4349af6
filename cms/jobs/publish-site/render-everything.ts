import { pictureIdIn } from '#cms/domain/site/read.ts'
import type { PublisherPorts } from '../ports.ts'
import { bringUpToDate, type PublishReport } from './bring-up-to-date.ts'
import { isCurrent, isHeld, markAll, openRenderedSite, searchFilesByPage, type RenderedSite, type Wanted } from './rendered-site.ts'
import type { Turns } from './turns.ts'

/** What a full render needs to know of the publisher around it. */
export interface FullRender {
  current: RenderedSite | null
  wanted: () => Wanted
  ports: PublisherPorts
  turns: Turns
  /** Told of the new site, so that changes are marked on it as well while it is being made. */
  onBegin(next: RenderedSite): void
  onProgress?: ((done: number, total: number) => void) | undefined
}

/**
 * Renders every page to a new release and shows it to readers in one step. Pages that fail are carried over from the current release.
 * Changes may arrive meanwhile: they are live in the current release at once, and the new one is not shown before it holds them too.
 * Throws, and leaves the current release as it is, when the disk refuses or not one page could be rendered.
 */
export async function renderEverything(full: FullRender): Promise<{ site: RenderedSite; report: PublishReport }> {
  const { current, wanted, ports, turns, onProgress } = full
  const release = await ports.releases.begin(ports.renderer.buildId)
  try {
    await release.addAssets(await ports.renderer.assets())
    const site = openRenderedSite(release)
    markAll(site, wanted())
    full.onBegin(site)
    const report: PublishReport = { rendered: [], withdrawn: [], failed: [] }
    while (site.stale.size > 0) {
      const { rendered, failed } = await bringUpToDate(site, [...site.stale], wanted, ports, { turns, onProgress })
      report.rendered.push(...rendered)
      report.failed.push(...failed)
    }
    if (current) await carryOver(site, current, wanted())
    if (current) await carrySearch(site, current, wanted())
    if (site.pages.size === 0) throw new Error(nothingRendered(site))
    await ports.releases.swapIn(release)
    return { site, report }
  } catch (error) {
    await ports.releases.discard(release)
    throw error
  }
}

async function carryOver(site: RenderedSite, current: RenderedSite, { index }: Wanted): Promise<void> {
  const held = [...current.pages.keys()].filter((path) => isHeld(current, path, index))
  const pages = [...site.failed.keys(), ...held].filter((path) => current.pages.has(path) && !site.pages.has(path))
  const shown = new Set(pages.flatMap((path) => current.reads.readsOf(path).map(([key]) => pictureIdIn(key))))
  const pictures = [...current.pictures].filter(([path, pictureId]) => shown.has(pictureId) && !site.pictures.has(path))
  if (pages.length === 0) return
  await site.release.carryFrom(current.release, [...pages, ...pictures.map(([path]) => path)])
  for (const path of pages) {
    site.reads.keep(path, current.reads.readsOf(path))
    site.pages.set(path, current.pages.get(path))
    site.gone.delete(path)
  }
  for (const [path, pictureId] of pictures) site.pictures.set(path, pictureId)
}

/** Search goes on with the index of the current release until it is built anew, without pages that are not there any more. */
async function carrySearch(site: RenderedSite, current: RenderedSite, { index }: Wanted): Promise<void> {
  const files = [...current.release.searchFiles()].filter((file) => isCurrent(file, index))
  if (files.length === 0) return
  await site.release.carryFrom(
    current.release,
    files.map(({ path }) => path),
  )
  site.searchFiles = searchFilesByPage(site.release)
}

function nothingRendered({ failed }: RenderedSite): string {
  const [first] = failed.values()
  return `Not one page could be rendered, so the site stays as it is. ${first ? `${first.path}: ${first.message}` : ''}`
}
