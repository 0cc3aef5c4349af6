import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { createReleaseStore } from '#cms/adapters/release/release-store.ts'
import { loadRenderer } from '#cms/adapters/renderer/astro-renderer.ts'
import { createPagefindIndexer } from '#cms/adapters/search/pagefind-indexer.ts'
import { answerPlan } from '#cms/domain/search/answer-plan.ts'
import { createPlanner } from '#cms/domain/search/plan.ts'
import { searchWordsOf } from '#cms/domain/search/search-words.ts'
import { keepSearch } from '#cms/jobs/publish-search/keep-search.ts'
import { createPageIndex } from '#cms/server/search/page-index.ts'
import type { PublishedDocument } from '#cms/domain/site/document.ts'
import { buildSite } from '#tests/support/built-site.ts'
import { fakeStore } from '#tests/support/fake-store.ts'
import { manyArticles } from '#tests/support/many-articles.ts'
import { aPublisher, clockAt } from '#tests/support/publisher-kit.ts'
import { say, spread } from './figures.ts'

// Figures of search: `node tests/bench/search.ts [articles]`. What building the index takes, and what it costs those who publish meanwhile.

const count = Number(process.argv[2] ?? 1_000)
const folder = await mkdtemp(join(tmpdir(), 'hub-bench-search-'))
const store = fakeStore(manyArticles(count))
const releases = createReleaseStore(join(folder, 'releases'))
const renderer = await loadRenderer(dirname((await buildSite()).clientFolder))
const clock = clockAt('2026-11-23T12:00:00.000Z')
const publisher = aPublisher({ store, renderer, releases, clock })
const round = keepSearch({
  desk: publisher.search,
  indexer: createPagefindIndexer(join(folder, 'search')),
  digest: shortDigest,
  signal: new AbortController().signal,
  pauses: { quiet: 0, longest: 0, afterFailure: 0 },
})
const took = async (work: () => Promise<unknown>) => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

let edits = 0
/** Milliseconds from each of some publishes to its page being live, a tenth of a second apart, while `isOn`. */
async function publishWhile(isOn: () => boolean): Promise<number[]> {
  const articles = store.documents().filter((document) => document.kind === 'articles') as Extract<
    PublishedDocument,
    { kind: 'articles' }
  >[]
  const figures: number[] = []
  while (isOn()) {
    const document = articles[(edits * 37) % articles.length]!
    store.put({ ...document, value: { ...document.value, title: `Edited ${++edits}`, updatedAt: new Date().toISOString() } })
    figures.push(await took(() => publisher.publishChanges()))
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return figures
}

let stall = 0
let tickedAt = performance.now()
setInterval(() => {
  stall = Math.max(stall, performance.now() - tickedAt - 5)
  tickedAt = performance.now()
}, 5).unref()

try {
  await publisher.start()
  say(`${count} articles: the whole index built and put in place`, `${(await took(round)).toFixed(0)} ms`)
  let left = 25
  say('publishing without an index being built', spread(await publishWhile(() => left-- > 0)))
  let isBuilding = true
  stall = 0
  const building = round().finally(() => (isBuilding = false))
  say('publishing while it is built and put in place', spread(await publishWhile(() => isBuilding)))
  await building
  say('… the longest stall of the process meanwhile', `${stall.toFixed(0)} ms`)
  say('one article changed: built and put in place', `${(await took(round)).toFixed(0)} ms`)
  store.remove({ kind: 'articles', id: `article-${count - 1}` })
  say(
    'the newest page taken down, its words with it, and its lists rendered',
    `${(await took(() => publisher.publishChanges())).toFixed(1)} ms`,
  )
  const planner = createPlanner(searchWordsOf(publisher.content(clock.now())))
  const index = createPageIndex(publisher.search)
  const before = process.memoryUsage.rss()
  const first = await took(() => answerPlan(planner('somebody is worried at night'), index.find))
  say('without script: the first answer', `${first.toFixed(0)} ms`)
  await new Promise((resolve) => setTimeout(resolve, count * 2))
  const later: number[] = []
  for (const query of ['safe online friend', 'nudes', 'my dad hits my mum', 'article 7', 'trust and advice', 'wrold', 'a', 'parents night'])
    later.push(await took(() => answerPlan(planner(query), index.find)))
  say('… further ones', spread(later))
  say('… memory for it', `${((process.memoryUsage.rss() - before) / 2 ** 20).toFixed(0)} MB`)
} finally {
  await releases.close()
  await rm(folder, { recursive: true, force: true })
}
