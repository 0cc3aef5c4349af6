import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createReleaseStore } from '#cms/adapters/release/release-store.ts'
import { loadRenderer } from '#cms/adapters/renderer/astro-renderer.ts'
import type { PageRenderer } from '#cms/jobs/ports.ts'
import { buildSite, type BuiltSite } from '#tests/support/built-site.ts'
import { theSettings } from '#tests/support/content-records.ts'
import { fakeStore, type FakeStore } from '#tests/support/fake-store.ts'
import { manyArticles } from '#tests/support/many-articles.ts'
import { aPublisher, clockAt, failureLog, published } from '#tests/support/publisher-kit.ts'
import { randomEdit } from '#tests/support/random-content.ts'
import { randomFrom } from '#tests/support/random.ts'
import { releaseContents } from '#tests/support/release-contents.ts'
import { rounds } from '#tests/support/rounds.ts'

let site: BuiltSite
let renderer: PageRenderer
let folder: string

beforeAll(async () => {
  site = await buildSite()
  renderer = await loadRenderer(dirname(site.clientFolder))
  folder = await mkdtemp(join(tmpdir(), 'hub-real-site-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const clock = clockAt('2026-11-23T12:00:00.000Z')

async function rendered(store: FakeStore, name: string) {
  const [releases, failures] = [createReleaseStore(join(folder, name)), failureLog()]
  const publisher = aPublisher({ store, renderer, releases, clock, failures })
  const report = await publisher.start()
  return { releases, failures, publisher, report, contents: () => releaseContents(join(folder, name)) }
}

test('every page of a site with all sorts of content is rendered, with the files that it refers to', async () => {
  const { releases, report, failures, contents } = await rendered(fakeStore(manyArticles(130)), 'whole')
  expect(report.failed).toEqual([])
  expect(failures.entries.size).toBe(0)
  const pages = await contents()
  for (const path of [
    '/',
    '/parents/',
    '/topics/topic-1/',
    '/articles/article-3/',
    '/about/',
    '/feed.xml',
    '/parents/feed.json',
    '/sitemap.xml',
    '/sitemaps/2.xml',
    '/robots.txt',
    '/.well-known/security.txt',
    '/404/',
    '/410/',
    '/parents/archive/1/',
  ]) {
    expect(pages.has(path), path).toBe(true)
  }
  const [, sheet = ''] = /href="(\/_astro\/[^"]+\.css)"/.exec(pages.get('/')!) ?? []
  expect(pages.has(sheet)).toBe(true)
  await releases.close()
})

const seed = Math.floor(Math.random() * 1e9)
test(`after any edits the real site is byte for byte what a full render makes (seed ${seed})`, async () => {
  const random = randomFrom(seed)
  const store = fakeStore([published('settings', theSettings())])
  for (let count = 0; count < 70; count++) edit()
  const { publisher, releases, contents } = await rendered(store, 'edited')
  for (let step = 0; step < rounds(25, 250); step++) {
    for (let count = random.between(1, 3); count > 0; count--) edit()
    if (random.chance(0.3)) clock.set(new Date(Date.UTC(2026, random.between(0, 11), random.between(1, 28))).toISOString())
    await random.pick([publisher.publishChanges, publisher.publishChanges, publisher.reconcile])()
    await publisher.tick()
  }
  await publisher.reconcile()
  await releases.close()
  const whole = await rendered(store, 'from-nothing')
  await whole.releases.close()
  expect(differing(await contents(), await whole.contents()), `seed ${seed}`).toEqual([])

  function edit(): void {
    const change = randomEdit(random)
    if (change.do === 'put') store.put(change.document, { hint: random.chance(0.8) })
    else store.remove(change.name, { hint: random.chance(0.8) })
  }
})

test('what a page throws reaches the editor in its own words', async () => {
  const broken: PageRenderer = { ...renderer, render: (path, content) => renderer.render(path, path === '/articles/article-1/' ? { ...content, article: () => { throw new Error('The body has no blocks.') } } : content) } // prettier-ignore
  const failures = failureLog()
  const releases = createReleaseStore(join(folder, 'broken'))
  await aPublisher({ store: fakeStore(manyArticles(3)), renderer: broken, releases, clock, failures }).start()
  expect(failures.entries.get('articles/article-1')?.message).toContain('The body has no blocks.')
  expect(failures.entries.size).toBe(1)
  await releases.close()
})

test('a build that is missing is named with its remedy', async () => {
  await expect(loadRenderer(join(folder, 'nowhere'))).rejects.toThrow(/The site is not built: there is no .*entry\.mjs\. Run/)
})

test('the same build has the same build id, another has another', async () => {
  const built = dirname(site.clientFolder)
  expect((await loadRenderer(built)).buildId).toBe(renderer.buildId)
  await cp(built, `${built}-other`, { recursive: true })
  await appendFile(join(`${built}-other`, 'client/favicon.svg'), ' ')
  try {
    expect((await loadRenderer(`${built}-other`)).buildId).not.toBe(renderer.buildId)
  } finally {
    await rm(`${built}-other`, { recursive: true })
  }
})

/** The paths that differ, each with those that have it, so that a failure can be read. */
function differing(edited: Map<string, string>, whole: Map<string, string>): string[] {
  const paths = [...edited.keys(), ...whole.keys()].filter((path) => edited.get(path) !== whole.get(path))
  return [...new Set(paths)].sort().map((path) => `${path} (${[edited.has(path) && 'edited', whole.has(path) && 'whole'].filter(Boolean).join(', ')})`) // prettier-ignore
}
