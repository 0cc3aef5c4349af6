import { createReleaseStore } from '#cms/adapters/release/release-store.ts'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { keepSearch } from '#cms/jobs/publish-search/keep-search.ts'
import { fakeIndexer } from './fake-indexer.ts'
import { fakeRenderer } from './fake-renderer.ts'
import { folderStore } from './folder-store.ts'
import { aPublisher } from './publisher-kit.ts'
import { randomFrom } from './random.ts'

// A process that publishes for ever, as a worker does: `node publishing-child.ts <content folder> <release folder> <build> <seed>`.
const [contentFolder, releaseFolder, build, seed] = process.argv.slice(2) as [string, string, string, string]
const random = randomFrom(Number(seed))
const publisher = aPublisher({
  store: folderStore(contentFolder),
  renderer: fakeRenderer(build),
  releases: createReleaseStore(releaseFolder),
  clock: { now: () => new Date() },
})
const search = keepSearch({
  desk: publisher.search,
  indexer: fakeIndexer(),
  digest: shortDigest,
  signal: new AbortController().signal,
  pauses: { quiet: 5, longest: 30, afterFailure: 5 },
})
await publisher.start()
process.send!('started')
for (;;) {
  await publisher.publishChanges()
  if (random.chance(0.3)) void search().catch(() => {})
  if (random.chance(0.05)) await publisher.reconcile()
  if (random.chance(0.05)) void publisher.renderAll()
  await publisher.tick()
  await new Promise((resolve) => setTimeout(resolve, 2))
}
