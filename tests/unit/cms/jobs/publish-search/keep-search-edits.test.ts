import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { anArticle } from '#tests/support/content-records.ts'
import { published } from '#tests/support/publisher-kit.ts'
import { aSearchedSite } from '#tests/support/searched-site.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

test('what a page said before an edit can be fetched from no file of the index once the page is live in its new words', async () => {
  const site = await aSearchedSite()
  await site.edit('one', 'Names Jo')
  await site.seconds(4)
  expect(site.indexed()).toContain('Names Jo')
  await site.edit('one', 'Names nobody')
  expect(site.indexed()).not.toContain('Names Jo')
  expect(site.fragments()).toBe(2)
  await site.seconds(4)
  expect(site.indexed()).toContain('Names nobody')
})

test('an edit during a build keeps the words before it out of the index that is put in place', async () => {
  const site = await aSearchedSite()
  await site.edit('one', 'Names Jo')
  site.indexer.onBuild = () => site.edit('one', 'Names nobody')
  await site.seconds(4)
  site.indexer.onBuild = () => {}
  expect(site.indexed()).not.toContain('Names Jo')
  await site.seconds(4)
  expect(site.indexed()).toContain('Names nobody')
})

test('after a kill between an edit and the next build the words before the edit go at the start', async () => {
  const site = await aSearchedSite()
  await site.edit('one', 'Names Jo')
  await site.seconds(4)
  site.store.put(published('articles', anArticle({ id: 'one', title: 'Names nobody' })), { hint: false })
  await site.restarted().start()
  expect(site.indexed()).not.toContain('Names Jo')
})
