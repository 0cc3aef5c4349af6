import { describe, expect, test } from 'vitest'
import { aPicture } from '#tests/support/content-records.ts'
import { article, aSite, withPicture } from '#tests/support/a-site.ts'
import { fakeRenderer } from '#tests/support/fake-renderer.ts'
import { fakeStore } from '#tests/support/fake-store.ts'
import { memoryReleases } from '#tests/support/memory-releases.ts'
import { aPublisher, failureLog, published } from '#tests/support/publisher-kit.ts'

describe('a page that cannot be rendered', () => {
  test('keeps its last good version, and the editor is told which document and why', async () => {
    const { publisher, store, renderer, failures, page } = await aSite()
    renderer.faults.set('/articles/one/', 'The table has no caption.')
    store.put(article('one', { title: 'Another title' }))
    store.put(article('two', { title: 'The other' }))
    const report = await publisher.publishChanges()
    expect(report.failed).toEqual(['/articles/one/'])
    expect(page('/articles/one/')).toContain('About one')
    expect(page('/articles/two/')).toContain('The other')
    expect([...failures.entries.values()]).toEqual([
      { subject: { document: { kind: 'articles', id: 'one' } }, path: '/articles/one/', message: 'The table has no caption.' },
    ])
  })

  test('is tried again when what it reads changes, and not before', async () => {
    const { publisher, store, renderer, failures, page } = await aSite()
    renderer.faults.set('/articles/one/', 'Broken.')
    store.put(article('one', { title: 'Another title' }))
    await publisher.publishChanges()
    renderer.rendered.length = 0
    store.put(article('two', { title: 'The other' }))
    await publisher.publishChanges()
    expect(renderer.rendered).not.toContain('/articles/one/')
    renderer.faults.clear()
    store.put(article('one', { title: 'Mended' }))
    await publisher.publishChanges()
    expect(page('/articles/one/')).toContain('Mended')
    expect(failures.entries.size).toBe(0)
  })

  test('is no fault any more when the document is again as the live page shows it', async () => {
    const { publisher, store, renderer, failures } = await aSite()
    renderer.faults.set('/articles/one/', 'Broken.')
    store.put(article('one', { title: 'Another title' }))
    await publisher.publishChanges()
    renderer.faults.clear()
    store.put(article('one'))
    await publisher.publishChanges()
    expect(failures.entries.size).toBe(0)
  })

  test('is tried again by the next reconciliation and after a restart', async () => {
    for (const how of ['reconcile', 'restart'] as const) {
      const { publisher, store, renderer, failures, page, restarted } = await aSite()
      renderer.faults.set('/articles/one/', 'Broken.')
      store.put(article('one', { title: 'Another title' }))
      await publisher.publishChanges()
      renderer.faults.clear()
      await (how === 'reconcile' ? publisher.reconcile() : restarted().start())
      expect(page('/articles/one/')).toContain('Another title')
      expect(failures.entries.size).toBe(0)
    }
  })

  test('is carried over by a full render, with its pictures', async () => {
    const documents = [withPicture('one', 'bench'), published('media', aPicture({ id: 'bench' }))]
    const { publisher, renderer, page, failures } = await aSite(documents)
    const before = page('/articles/one/')
    renderer.faults.set('/articles/one/', 'Broken.')
    await publisher.renderAll()
    expect(page('/articles/one/')).toBe(before)
    expect(page('/pictures/bench-640.jpeg')).toBeDefined()
    expect(failures.entries.size).toBe(1)
  })

  test('is not replaced by the answer 404 of a page that should be there', async () => {
    const { publisher, store, renderer, page, failures } = await aSite()
    const { render } = renderer
    renderer.render = async (path, content) => ({ ...(await render(path, content)), status: path === '/articles/one/' ? 404 : 200 })
    store.put(article('one', { title: 'Another title' }))
    await publisher.publishChanges()
    expect(page('/articles/one/')).toContain('About one')
    expect([...failures.entries.values()][0]?.message).toContain('answered 404')
  })

  test('of a list is reported by its path', async () => {
    const { publisher, store, renderer, failures } = await aSite()
    renderer.faults.set('/feed.xml', 'Broken.')
    store.put(article('one', { title: 'Another title' }))
    await publisher.publishChanges()
    expect(failures.entries.get('/feed.xml')).toMatchObject({ subject: { path: '/feed.xml' }, message: 'Broken.' })
  })

  test('leaves the site as it is when no page at all can be rendered', async () => {
    const store = fakeStore([])
    const releases = memoryReleases()
    const failures = failureLog()
    await expect(aPublisher({ store, renderer: fakeRenderer(), releases, failures }).start()).rejects.toThrow('settings are not published')
    expect(releases.swaps).toBe(0)
    expect(failures.entries.get('/')?.message).toContain('settings are not published')
  })
})
