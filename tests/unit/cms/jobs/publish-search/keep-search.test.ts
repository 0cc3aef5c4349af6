import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { keepSearch } from '#cms/jobs/publish-search/keep-search.ts'
import { article } from '#tests/support/a-site.ts'
import { published } from '#tests/support/publisher-kit.ts'
import { aSearchedSite } from '#tests/support/searched-site.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

test('at the start an index that is missing is built at once, and one that is there of the same content is left', async () => {
  const site = await aSearchedSite()
  await site.round()
  expect(site.indexer.builds).toBe(1)
  expect(site.fragments()).toBe(3)
  const again = site.restarted()
  await again.start()
  await keepSearch({ desk: again.search, indexer: site.indexer, digest: shortDigest, signal: site.stopping.signal })()
  expect(site.indexer.builds).toBe(1)
})

test('an index of other programs or of other content is built at the start', async () => {
  const site = await aSearchedSite()
  await site.round()
  site.store.put(article('three'), { hint: false })
  for (const version of ['fake 1', 'fake 2']) {
    const { start, search: desk } = site.restarted()
    await start()
    const indexer = Object.assign(site.indexer, { version })
    await keepSearch({ desk, indexer, digest: shortDigest, signal: site.stopping.signal })()
  }
  expect([site.fragments(), site.indexer.builds]).toEqual([4, 3])
})

test('edits one after another are waited out, but not for ever', async () => {
  const site = await aSearchedSite()
  await site.round()
  for (let second = 0; second < 15; second++) {
    await site.edit('one', `Edit ${second}`)
    await site.seconds(1)
  }
  expect(site.indexer.builds).toBe(1)
  for (let second = 15; second < 30; second++) {
    await site.edit('one', `Edit ${second}`)
    await site.seconds(1)
  }
  expect(site.indexer.builds).toBe(2)
  await site.seconds(3)
  expect(site.indexer.builds).toBe(3)
  expect(site.indexed()).toContain('Edit 29')
  await site.seconds(60)
  expect(site.indexer.builds).toBe(3)
})

test('what search knows of a page that is taken down goes with the page, in the same write', async () => {
  const site = await aSearchedSite()
  await site.round()
  site.releases.writes.length = 0
  await site.unpublish('one')
  const write = site.releases.writes.find(({ gone }) => gone?.includes('/articles/one/'))
  expect(write?.removed).toEqual([expect.stringMatching(/^\/pagefind\/fragment\//)])
  expect(site.fragments()).toBe(2)
  await site.round()
  expect(site.indexer.builds).toBe(2)
  expect(site.indexed()).not.toContain('with one.')
  expect(site.indexed()).toContain('with two.')
})

test('a page in whose place a redirect comes loses its words as well', async () => {
  const site = await aSearchedSite()
  await site.round()
  site.store.put(published('redirects', { from: '/articles/one/', to: '/articles/two/' }, 'moved'))
  await site.unpublish('one')
  expect(site.page('/articles/one/')).toBe('308 /articles/two/')
  expect(site.fragments()).toBe(2)
})

test('a page that is taken down while the index is built comes back with none of its words', async () => {
  const site = await aSearchedSite()
  site.indexer.onBuild = () => site.unpublish('one')
  await site.round()
  expect(site.fragments()).toBe(2)
  site.indexer.onBuild = () => {}
  await site.round()
  expect(site.indexer.builds).toBe(2)
  expect(site.indexed()).not.toContain('with one.')
})

test('a build that fails leaves the last index, tells editors, and is tried again a minute later', async () => {
  const site = await aSearchedSite()
  await site.round()
  await site.edit('one', 'Edited')
  site.indexer.fault = new Error('No memory was left.')
  await expect(site.seconds(3)).rejects.toThrow('No memory was left.')
  expect(site.fragments()).toBe(2)
  expect([...site.failures.entries.values()]).toEqual([
    expect.objectContaining({ subject: { path: '/search/' }, message: expect.stringContaining('No memory was left.') }),
  ])
  site.indexer.fault = undefined
  await site.seconds(50)
  expect(site.indexer.builds).toBe(2)
  await site.seconds(15)
  expect(site.indexed()).toContain('Edited')
  expect(site.failures.entries.size).toBe(0)
})

test('an index that may hold words of a page that was taken down is taken away when it cannot be built anew', async () => {
  const site = await aSearchedSite()
  await site.round()
  await site.unpublish('one')
  site.indexer.fault = new Error('No memory was left.')
  await expect(site.round()).rejects.toThrow('No memory was left.')
  expect(site.indexed()).toBe('')
  site.indexer.fault = undefined
  await site.seconds(61)
  expect(site.fragments()).toBe(2)
})

test('pages that fail to render still say so while the index is well', async () => {
  const site = await aSearchedSite()
  site.renderer.faults.set('/articles/two/', 'No such picture.')
  await site.edit('two', 'Broken')
  await site.seconds(3)
  expect([...site.failures.entries.values()].map(({ message }) => message)).toEqual(['No such picture.'])
})

test('a full render goes on with the index, without pages that went meanwhile, and it is not built again', async () => {
  const site = await aSearchedSite()
  await site.round()
  const before = site.indexed()
  await site.publisher.renderAll()
  expect(site.indexed()).toBe(before)
  await site.seconds(5)
  expect(site.indexer.builds).toBe(1)
  site.renderer.onRender = async (path) => {
    if (path !== '/articles/two/') return
    site.renderer.onRender = () => {}
    site.store.remove({ kind: 'articles', id: 'one' })
    void site.publisher.publishChanges()
  }
  await site.publisher.renderAll()
  expect(site.page('/articles/one/')).toBe('410')
  expect(site.fragments()).toBe(2)
})

test('when the hub stops, a build that breaks off is no fault', async () => {
  const site = await aSearchedSite()
  site.indexer.onBuild = () => {
    site.stopping.abort()
    throw new Error('the hub is stopping.')
  }
  await site.round()
  expect(site.failures.entries.size).toBe(0)
  expect(site.fragments()).toBe(0)
})

test('publishing never waits for an index that is being built', async () => {
  const site = await aSearchedSite()
  let finish: (() => void) | undefined
  site.indexer.onBuild = () => new Promise<void>((resolve) => (finish = resolve))
  const building = site.round()
  await vi.waitUntil(() => finish !== undefined)
  await site.edit('one', 'While it is built')
  expect(site.page('/articles/one/')).toContain('While it is built')
  finish!()
  await building
})
