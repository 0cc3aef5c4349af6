import { expect, test } from 'vitest'
import { aPage } from '#tests/support/content-records.ts'
import { article, aSite } from '#tests/support/a-site.ts'
import { aPublisher, clockAt, published } from '#tests/support/publisher-kit.ts'

test('an alert begins and ends by itself', async () => {
  const clock = clockAt('2026-11-23T12:00:00.000Z')
  const alert = published('alert', {
    tone: 'urgent',
    title: 'Snow',
    message: 'Schools are closed.',
    audiences: [],
    startsAt: '2026-11-23T13:00:00.000Z',
    endsAt: '2026-11-23T14:00:00.000Z',
  })
  const { publisher, page, renderer } = await aSite([article('one'), alert], { clock })
  expect((await publisher.tick()).rendered).toEqual([])
  expect(page('/')).not.toContain('Snow')
  clock.set('2026-11-23T13:00:00.000Z')
  await publisher.tick()
  expect(page('/')).toContain('Snow')
  expect(page('/articles/one/')).toContain('Snow')
  expect(renderer.rendered[0]).toBe('/')
  clock.set('2026-11-23T14:00:00.001Z')
  await publisher.tick()
  expect(page('/')).not.toContain('Snow')
  expect((await publisher.tick()).rendered).toEqual([])
})

test('another build renders everything anew; what was unpublished meanwhile is gone at once', async () => {
  const { store, renderer, releases, page, restarted } = await aSite([article('one'), published('pages', aPage({ id: 'about' }))])
  store.remove({ kind: 'pages', id: 'about' })
  renderer.buildId = 'build-2'
  let isFirst = true
  renderer.onRender = () => {
    if (isFirst) expect(page('/about/')).toBe('410')
    isFirst = false
  }
  await restarted().start()
  expect(releases.swaps).toBe(2)
  expect(page('/articles/one/')).toContain('build-2')
  expect(page('/about/')).toBe('410')
})

test('another address of the site renders the pages that print it', async () => {
  const { store, renderer, releases, page } = await aSite()
  await aPublisher({ store, renderer, releases, siteUrl: 'https://other.example' }).start()
  expect(page('/')).toContain('https://other.example')
})

test('failures of an earlier run that are mended are closed at the start', async () => {
  const { failures, restarted } = await aSite()
  await failures.report({ subject: { document: { kind: 'articles', id: 'one' } }, message: 'Old news.' })
  await failures.report({ subject: { path: '/lost/' }, message: 'Old news.' })
  await restarted().start()
  expect(failures.entries.size).toBe(0)
})
