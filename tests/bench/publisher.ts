import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PublishedDocument } from '#cms/domain/site/document.ts'
import { createReleaseStore } from '#cms/adapters/release/release-store.ts'
import { loadRenderer } from '#cms/adapters/renderer/astro-renderer.ts'
import { fakeRenderer } from '#tests/support/fake-renderer.ts'
import { fakeStore } from '#tests/support/fake-store.ts'
import { manyArticles } from '#tests/support/many-articles.ts'
import { aPublisher } from '#tests/support/publisher-kit.ts'

// Figures of the publisher without a database: `node tests/bench/publisher.ts [articles] [fake]`. Prints, and asserts nothing.

const count = Number(process.argv[2] ?? 10_000)
const root = new URL('../../', import.meta.url).pathname
const renderer = process.argv[3] === 'fake' ? fakeRenderer() : await loadRenderer(join(root, '.build/site'))
const folder = await mkdtemp(join(tmpdir(), 'hub-bench-'))
const store = fakeStore(manyArticles(count))
let usedBefore = process.cpuUsage()
/** Time on the clock, and of the processors: on a machine with other work the second tells more. */
const milliseconds = (from: number) => {
  const { user, system } = process.cpuUsage(usedBefore)
  usedBefore = process.cpuUsage()
  return `${(performance.now() - from).toFixed(0)} ms (processors: ${((user + system) / 1000).toFixed(0)} ms)`
}
const say = (what: string, figure: string) => console.log(`${what.padEnd(58)} ${figure}`)

let peak = 0
setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100).unref()

try {
  console.log(`${count} articles, ${process.argv[3] === 'fake' ? 'fake pages' : 'the site itself'}, ${cpus().length} × ${cpus()[0]?.model}`)
  await fullRender()
  const { publisher, releases } = await warmStart()
  await edits(publisher)
  await settingsChange(publisher)
  await releases.close()
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function fullRender(): Promise<void> {
  const releases = createReleaseStore(folder)
  const from = performance.now()
  const report = await aPublisher({ store, renderer, releases }).start()
  say(`full render (${report.rendered.length} pages, ${report.failed.length} failed)`, milliseconds(from))
  say('memory at its peak', `${(peak / 2 ** 20).toFixed(0)} MB`)
  await releases.close()
}

async function warmStart() {
  const releases = createReleaseStore(folder)
  const publisher = aPublisher({ store, renderer, releases })
  const from = performance.now()
  const report = await publisher.start()
  say(`start on an unchanged release (${report.rendered.length} pages rendered)`, milliseconds(from))
  return { publisher, releases }
}

async function edits(publisher: ReturnType<typeof aPublisher>): Promise<void> {
  const articles = store.documents().filter((document) => document.kind === 'articles')
  const figures: number[] = []
  let pages = 0
  for (let round = 0; round < 60; round++) {
    const at = round % 3 === 0 ? articles.length - 1 - round : Math.floor((round * articles.length) / 60)
    const document = articles[at] as Extract<PublishedDocument, { kind: 'articles' }>
    store.put({ ...document, value: { ...document.value, title: `Edited ${round}`, updatedAt: new Date().toISOString() } })
    const from = performance.now()
    pages += (await publisher.publishChanges()).rendered.length
    figures.push(performance.now() - from)
  }
  figures.sort((a, b) => a - b)
  say(`an edited article and all that shows it (${(pages / 60).toFixed(0)} pages), median`, `${figures[30]!.toFixed(1)} ms`)
  say('the same, p95', `${figures[57]!.toFixed(1)} ms`)

  const base = articles[0] as Extract<PublishedDocument, { kind: 'articles' }>
  const fresh: number[] = []
  for (let round = 0; round < 45; round++) {
    const id = `fresh-${round}`
    store.put({ kind: 'articles', id, value: { ...base.value, id, slug: id, publishedAt: new Date().toISOString() } })
    const from = performance.now()
    await publisher.publishChanges()
    fresh.push(performance.now() - from)
  }
  fresh.sort((a, b) => a - b)
  say('a new article, median', `${fresh[22]!.toFixed(1)} ms`)
  say('the same, p95', `${fresh[42]!.toFixed(1)} ms`)

  store.remove(base)
  const from = performance.now()
  const report = await publisher.publishChanges()
  say(`the oldest article unpublished (${report.rendered.length} pages)`, milliseconds(from))
}

async function settingsChange(publisher: ReturnType<typeof aPublisher>): Promise<void> {
  const settings = store.documents().find(({ kind }) => kind === 'settings') as Extract<PublishedDocument, { kind: 'settings' }>
  store.put({ ...settings, value: { ...settings.value, name: 'Another name' } })
  const from = performance.now()
  const original = renderer.render
  let hubsAt = 0
  renderer.render = (path, content) => {
    if (path === '/worried-about-a-child/') hubsAt = performance.now() - from
    return original(path, content)
  }
  const report = await publisher.publishChanges()
  say('a change of settings: home and hubs rendered', `${hubsAt.toFixed(0)} ms`)
  say(`a change of settings: all ${report.rendered.length} pages`, milliseconds(from))
  say('memory at its peak', `${(peak / 2 ** 20).toFixed(0)} MB`)
}
