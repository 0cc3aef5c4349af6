import type { Content } from '#content/schema/content.ts'
import { linkableCollections, type LinkableCollection } from '#content/schema/reference.ts'
import { findLink } from '#cms/domain/site/answers.ts'
import { createContentIndex } from '#cms/domain/site/content-index.ts'
import { recordReads } from '#cms/domain/site/record-reads.ts'
import type { DocumentName } from '#cms/domain/site/document.ts'
import { addTouched, nothingTouched, type Touched } from '#cms/domain/site/touched.ts'
import type { PublisherPorts } from '../ports.ts'
import { bringUpToDate, type Pace, type PublishReport } from './bring-up-to-date.ts'
import { createFailureReporter, listFailures, type FailureReporter } from './failing.ts'
import { renderEverything } from './render-everything.ts'
import { markAll, markTouched, markTurned, openRenderedSite, type RenderedSite, type Wanted } from './rendered-site.ts'
import { createSearchDesk, type SearchDesk } from './search-desk.ts'
import { differing, takeIn, type HeldContent } from './take-in.ts'
import { createTurns } from './turns.ts'
import { withdraw } from './withdraw.ts'

/** How far a long operation has come. */
export interface ProgressOptions {
  onProgress?: (done: number, total: number) => void
}

/** Keeps the site that readers see in step with the published content and the time. One operation works at a time. */
export interface Publisher {
  /**
   * Reads the content, compares it with the release that is there and renders what differs; renders all where there is no release or
   * another build made it. Must succeed before anything else is asked. May be called again after it failed.
   */
  start(options?: ProgressOptions): Promise<PublishReport>
  /** Takes in the documents of the change record and renders what they touch. Goes between the pages of longer operations. */
  publishChanges(): Promise<PublishReport>
  /** Finds what the change record missed, and tries again what failed. */
  reconcile(): Promise<PublishReport>
  /** Renders every page to a new release. */
  renderAll(options?: ProgressOptions): Promise<PublishReport>
  /** Renders pages for which the time has turned an answer. To be called each second or so. */
  tick(): Promise<PublishReport>
  /** The published content as pages read it at `now`, for previews. It is empty before the start. */
  content(now: Date): Content
  /** For whoever keeps the search index. */
  readonly search: SearchDesk
}

/** A publisher that has not started. */
export function createPublisher(ports: PublisherPorts): Publisher {
  const { clock, store, releases, renderer } = ports
  const turns = createTurns()
  const everLive = new Set<string>()
  const held: HeldContent = { index: createContentIndex(ports), stamps: new Map(), unreadable: new Map(), changes: 0 }
  let reporter: FailureReporter | undefined
  let current: RenderedSite | null = null
  let next: RenderedSite | null = null
  let tickedAt = clock.now()
  let leftOver = new Set<string>()
  let searchFault: string | undefined
  let waitingForChanges: Promise<PublishReport> | undefined

  const wanted = (): Wanted => ({ index: held.index, everLive, now: clock.now() })

  /** Marks on every release; answers what of the current one is out of date. */
  function mark(how: (site: RenderedSite) => Set<string>): Set<string> {
    if (next) how(next)
    return current ? how(current) : new Set()
  }

  /** Renders stale paths, with those that an earlier operation had to leave because the disk refused. */
  async function render(paths: Iterable<string>, pace: Pace): Promise<PublishReport> {
    if (!current) return { rendered: [], withdrawn: [], failed: [] }
    const all = leftOver.union(new Set(paths))
    leftOver = new Set()
    try {
      return await bringUpToDate(current, all, wanted, ports, { ...pace, turns })
    } catch (error) {
      leftOver = leftOver.union(all)
      throw error
    }
  }

  /** Reads whatever of the store differs from what is in memory. */
  async function readStore(): Promise<Touched> {
    const known = new Set(everLive)
    for (const path of await store.everLive()) everLive.add(path)
    const touched = nothingTouched()
    for (const path of everLive.difference(known)) touched.paths.add(path)
    addTouched(touched, await takeIn(held, differing(held, await store.stamps()), store))
    return touched
  }

  async function reportFailures(): Promise<void> {
    const search = searchFault === undefined ? [] : [{ path: '/search/', message: searchFault }]
    const failed = [...((current ?? next)?.failed.values() ?? []), ...search]
    await reporter?.bringUpToDate(listFailures(held.unreadable.values(), held.index.problems(), failed))
  }

  /** Readers have the release that is there until the new one is complete: it must not show what was withdrawn meanwhile. */
  async function withdrawAtOnce(): Promise<string[]> {
    return current ? withdraw(current, current.stale, wanted()) : []
  }

  async function renderRelease({ onProgress }: ProgressOptions): Promise<PublishReport> {
    try {
      const onBegin = (site: RenderedSite) => (next = site)
      const { site, report } = await renderEverything({ current, wanted, ports, turns, onBegin, onProgress })
      current = site
      return report
    } finally {
      await reportFailures().finally(() => (next = null))
    }
  }

  async function start({ onProgress }: ProgressOptions = {}): Promise<PublishReport> {
    reporter = await createFailureReporter(ports.failures)
    const release = await releases.current()
    for (const path of release?.gone() ?? []) everLive.add(path)
    await readStore()
    tickedAt = clock.now()
    current = release && openRenderedSite(release)
    if (current) markAll(current, wanted())
    if (current?.release.madeWith === renderer.buildId) {
      const report = await render(current.stale, { onProgress })
      await reportFailures()
      return report
    }
    if (current) {
      await withdrawAtOnce()
      // Pages that are published before the new release is complete are of the new build, but stand in the earlier one.
      await current.release.addAssets(await renderer.assets())
    }
    return renderRelease({ onProgress })
  }

  async function renderAll(options: ProgressOptions = {}): Promise<PublishReport> {
    const touched = await readStore()
    mark((site) => markTouched(site, touched, wanted()))
    const withdrawn = await withdrawAtOnce()
    return { ...(await renderRelease(options)), withdrawn }
  }

  async function publishChanges(): Promise<PublishReport> {
    waitingForChanges = undefined
    const changes = await store.pendingChanges()
    if (changes.length === 0) return { rendered: [], withdrawn: [], failed: [] }
    const touched = await takeIn(held, changes, store)
    const own = new Set(changes.flatMap((name) => ownPath(name)))
    const report = await render(
      mark((site) => markTouched(site, touched, wanted())),
      { own },
    )
    await store.settleChanges(changes.map(({ changeId }) => changeId))
    await reportFailures()
    return report
  }

  function ownPath({ kind, id }: DocumentName): string[] {
    if (!linkableCollections.includes(kind as LinkableCollection)) return []
    if (held.index.unreadable({ kind, id }) !== undefined) return []
    const link = findLink(held.index, { collection: kind as LinkableCollection, id })
    return link ? [link.url] : []
  }

  async function reconcile(): Promise<PublishReport> {
    const touched = await readStore()
    mark((site) => markTouched(site, touched, wanted()))
    for (const path of current?.failed.keys() ?? []) current?.stale.add(path)
    const report = await render(current?.stale ?? [], {})
    await reportFailures()
    return report
  }

  async function tick(): Promise<PublishReport> {
    const from = tickedAt
    tickedAt = clock.now()
    const turned = mark((site) => markTurned(site, from, wanted()))
    const report = await render(turned, {})
    if (turned.size > 0) await reportFailures()
    return report
  }

  return {
    start: (options) => turns.run(() => start(options)),
    publishChanges: () => (waitingForChanges ??= turns.run(publishChanges, { isUrgent: true })),
    reconcile: () => turns.run(reconcile),
    renderAll: (options) => turns.run(() => renderAll(options)),
    tick: () => turns.run(tick, { isUrgent: true }),
    content: (now) => recordReads(held.index, now).content,
    search: createSearchDesk({
      ...{ held, turns, current: () => current },
      tell: (fault) => turns.run(() => ((searchFault = fault), reportFailures())),
    }),
  }
}
