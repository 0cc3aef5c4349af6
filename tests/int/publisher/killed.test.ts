import { fork, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { createReleaseStore } from '#cms/adapters/release/release-store.ts'
import { keepSearch } from '#cms/jobs/publish-search/keep-search.ts'
import type { Publisher } from '#cms/jobs/publish-site/publisher.ts'
import { theSettings } from '#tests/support/content-records.ts'
import { fakeIndexer } from '#tests/support/fake-indexer.ts'
import { fakeRenderer } from '#tests/support/fake-renderer.ts'
import { folderStore, type FolderStore } from '#tests/support/folder-store.ts'
import { aPublisher, published } from '#tests/support/publisher-kit.ts'
import { randomEdit } from '#tests/support/random-content.ts'
import { randomFrom, type Random } from '#tests/support/random.ts'
import { releaseContents } from '#tests/support/release-contents.ts'
import { rounds } from '#tests/support/rounds.ts'

const seed = Math.floor(Math.random() * 1e9)
const repeats = rounds(5, 60)

test(`killed at any instant, the site comes to what a full render makes (seed ${seed}, ${repeats} rounds)`, async () => {
  const random = randomFrom(seed)
  const folder = await mkdtemp(join(tmpdir(), 'hub-killed-'))
  const [content, releases] = [join(folder, 'content'), join(folder, 'releases')]
  try {
    const store = folderStore(content)
    store.put(published('settings', theSettings()))
    for (let count = 0; count < 60; count++) edit(store, random)
    for (let round = 0; round < repeats; round++) {
      const build = random.chance(0.2) ? `build-${round}` : 'build'
      const child = fork(new URL('../../support/publishing-child.ts', import.meta.url), [content, releases, build, String(seed + round)])
      const isFresh = random.chance(0.3)
      if (!isFresh) await started(child)
      const until = performance.now() + random.between(20, 250)
      while (performance.now() < until) {
        edit(store, random)
        await wait(random.between(1, 20))
      }
      child.kill('SIGKILL')
      await new Promise((resolve) => child.once('exit', resolve))
      if (random.chance(0.7)) edit(store, random)
      if (random.chance(0.6)) await expectConvergence(round, store, releases, join(folder, `whole-${round}`))
    }
    await expectConvergence(repeats, store, releases, join(folder, 'whole'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 600_000)

function edit(store: FolderStore, random: Random): void {
  const change = randomEdit(random)
  if (change.do === 'put') store.put(change.document)
  else store.remove(change.name)
}

function started(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', () => reject(new Error('The publishing process ended before it had started.')))
  })
}

/** The site, and the search index of it. */
async function publishAll(publisher: Publisher): Promise<void> {
  const { signal } = new AbortController()
  await publisher.start()
  await keepSearch({ desk: publisher.search, indexer: fakeIndexer(), digest: shortDigest, signal })()
}

async function expectConvergence(round: number, store: FolderStore, folder: string, wholeFolder: string): Promise<void> {
  const clock = { now: () => new Date() }
  const releases = createReleaseStore(folder)
  await publishAll(aPublisher({ store, renderer: fakeRenderer('build'), releases, clock }))
  await releases.close()
  const whole = createReleaseStore(wholeFolder)
  await publishAll(aPublisher({ store, renderer: fakeRenderer('build'), releases: whole, clock }))
  await whole.close()
  // Style sheets of earlier builds stay for a while; they belong to no page.
  const [mine, theirs] = [await releaseContents(folder), await releaseContents(wholeFolder)]
  for (const path of mine.keys()) if (path.startsWith('/_astro/') && !theirs.has(path)) mine.delete(path)
  expect([...mine].sort(), `seed ${seed}, round ${round}`).toEqual([...theirs].sort())
}
