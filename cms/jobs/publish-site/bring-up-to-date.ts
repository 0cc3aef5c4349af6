import { addressAt } from '#cms/domain/site/addresses.ts'
import { renderOrder } from '#cms/domain/site/render-order.ts'
import type { PageFile, PictureFile, PublisherPorts } from '../ports.ts'
import { bringMailPictures } from './bring-mail-pictures.ts'
import { renderPage } from './render-page.ts'
import { isCurrent, notePictures, type RenderedSite, type Wanted } from './rendered-site.ts'
import { sweepPictures } from './sweep-pictures.ts'
import type { Turns } from './turns.ts'
import { withdraw } from './withdraw.ts'

/** What an operation did to the site that readers see. */
export interface PublishReport {
  /** Paths whose page was rendered. */
  rendered: string[]
  /** Paths that were taken down. */
  withdrawn: string[]
  /** Paths whose page could not be rendered; readers see the last good one, where there is one. */
  failed: string[]
}

/** How an operation goes about it. */
export interface Pace {
  /** Pages to render before all others: those of the documents that were changed. */
  own?: ReadonlySet<string>
  turns?: Turns
  onProgress?: ((done: number, total: number) => void) | undefined
}

/**
 * Pages that are written together: few while readers wait for them, then more, since many cost less together. The first are few enough to
 * be brought to disk file by file: with more the writer flushes the whole disk, which on a busy machine takes half a second, and meanwhile
 * lists would name what was withdrawn.
 */
const firstBatch = 12
const largestBatch = 400
/** The event loop gets a turn this often, so that the admin goes on answering while the site is rendered. */
const milliseconds = 12

/**
 * Renders, redirects and withdraws those of the paths that are stale: withdrawals first, then pictures of mail, then in the order in which readers need them.
 * With `turns` it pauses between batches for urgent operations. `wanted` is asked anew for each batch, since a pause may change it.
 */
export async function bringUpToDate(
  site: RenderedSite,
  paths: Iterable<string>,
  wanted: () => Wanted,
  ports: PublisherPorts,
  { own = new Set(), turns, onProgress }: Pace = {},
): Promise<PublishReport> {
  const todo = [...paths]
  const report: PublishReport = { rendered: [], withdrawn: await withdraw(site, todo, wanted()), failed: [] }
  await bringMailPictures(site, wanted(), ports)
  const order = renderOrder(
    todo.filter((path) => site.stale.has(path)),
    own,
  )
  let written: Promise<void> = Promise.resolve()
  let size = own.size > 0 ? Math.min(own.size, firstBatch) : firstBatch
  for (let done = 0; done < order.length; size = Math.min(Math.max(size * 2, firstBatch), largestBatch)) {
    const batch = await renderBatch(site, order.slice(done, done + size), wanted(), ports, turns)
    done += batch.count
    report.rendered.push(...batch.pages.map(({ path }) => path))
    report.failed.push(...batch.failed)
    await written
    written = writeBatch(site, batch, wanted(), ports)
    // Awaited below or before the next write; without this an early fault would end the process as unhandled.
    written.catch(() => {})
    onProgress?.(done, order.length)
    if (!turns?.isWanted()) continue
    await written
    await sweepPictures(site, wanted().index)
    await turns.pause()
  }
  await written
  await sweepPictures(site, wanted().index)
  return report
}

interface Batch {
  pages: PageFile[]
  pictures: Map<string, PictureFile>
  failed: string[]
  /** How many of the paths are dealt with; fewer than asked when an urgent operation waits. */
  count: number
}

async function renderBatch(
  site: RenderedSite,
  paths: readonly string[],
  wanted: Wanted,
  ports: PublisherPorts,
  turns: Turns | undefined,
): Promise<Batch> {
  const batch: Batch = { pages: [], pictures: new Map(), failed: [], count: 0 }
  let yieldedAt = performance.now()
  for (const path of paths) {
    if (turns?.isWanted() && batch.count > 0) break
    batch.count++
    if (!site.stale.has(path) || addressAt(wanted.index, path)?.kind !== 'page') continue
    const result = await renderPage(path, site, wanted, ports)
    if (result.kind === 'page') {
      batch.pages.push(result.file)
      for (const picture of result.pictures) batch.pictures.set(picture.path, picture)
    } else {
      site.failed.set(path, result.failed)
      site.reads.setAttempt(path, result.reads)
      site.stale.delete(path)
      batch.failed.push(path)
    }
    if (performance.now() - yieldedAt < milliseconds) continue
    await new Promise((resolve) => setImmediate(resolve))
    yieldedAt = performance.now()
  }
  return batch
}

/** Puts pages in place, after their addresses are remembered. What search holds of a page in other words than it has from here on goes in the same write. */
async function writeBatch(
  site: RenderedSite,
  { pages, pictures }: Batch,
  { index, everLive }: Wanted,
  { store }: PublisherPorts,
): Promise<void> {
  if (pages.length === 0) return
  const unknown = pages.flatMap(({ path, owner }) => (owner && !everLive.has(path) ? path : []))
  if (unknown.length > 0) await store.remember(unknown)
  const removed = pages.flatMap(({ path }) => site.searchFiles.get(path)?.filter((file) => !isCurrent(file, index)) ?? [])
  await site.release.write({ removed: removed.map(({ path }) => path), pages, pictures: [...pictures.values()] })
  for (const { page } of removed) site.searchFiles.delete(page!)
  for (const { path, pictureId } of pictures.values()) site.pictures.set(path, pictureId)
  for (const { path, reads, owner } of pages) {
    notePictures(site, path)
    site.reads.set(path, reads)
    site.pages.set(path, owner)
    if (owner) everLive.add(path)
    site.redirects.delete(path)
    site.gone.delete(path)
    site.failed.delete(path)
    site.stale.delete(path)
  }
}
