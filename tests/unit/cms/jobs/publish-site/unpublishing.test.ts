import { describe, expect, test } from 'vitest'
import { theSettings } from '#tests/support/content-records.ts'
import { article, aSite } from '#tests/support/a-site.ts'
import { published } from '#tests/support/publisher-kit.ts'

describe('unpublishing', () => {
  test('takes the page down before anything is rendered, and it answers 410', async () => {
    const { publisher, store, releases, renderer, page } = await aSite()
    store.remove({ kind: 'articles', id: 'one' })
    renderer.onRender = () => expect(page('/articles/one/')).toBe('410')
    const report = await publisher.publishChanges()
    expect(report.withdrawn).toEqual(['/articles/one/'])
    expect(releases.writes[0]).toMatchObject({ gone: ['/articles/one/'] })
    for (const path of ['/', '/young-people/', '/feed.xml', '/sitemaps/2.xml']) expect(page(path)).not.toContain('about one')
    expect(page('/articles/never/')).toBeUndefined()
  })

  test('takes it off the lists next, in a write so small that it waits for no flush of the whole disk', async () => {
    const many = Array.from({ length: 300 }, (_, at) => article(`a-${at}`))
    const { publisher, store, releases } = await aSite(many)
    releases.writes.length = 0
    store.remove({ kind: 'articles', id: 'a-0' })
    // Every page says the partnership's name, so there are more to render than the lists.
    store.put(published('settings', theSettings({ name: 'Another name' })))
    await publisher.publishChanges()
    const written = releases.writes.flatMap(({ pages }) => (pages?.length ? [pages.map(({ path }) => path)] : []))
    expect(written.flat().length).toBeGreaterThan(100)
    expect(written[0]).toEqual(expect.arrayContaining(['/', '/young-people/']))
    expect(written[0]!.length).toBeLessThanOrEqual(20)
  })

  test('and publishing again puts the page back', async () => {
    const { publisher, store, page } = await aSite()
    store.remove({ kind: 'articles', id: 'one' })
    await publisher.publishChanges()
    store.put(article('one'))
    await publisher.publishChanges()
    expect(page('/articles/one/')).toContain('About one')
  })

  test('holds after everything was rendered anew from the store alone', async () => {
    const { publisher, store, page, releases } = await aSite()
    store.remove({ kind: 'articles', id: 'one' })
    await publisher.renderAll()
    expect(page('/articles/one/')).toBe('410')
    expect(releases.swaps).toBe(2)
  })

  test('a new address with a redirect leads there; without one the old address is gone', async () => {
    const { publisher, store, page } = await aSite()
    store.put(article('one', { slug: 'first' }))
    store.put(published('redirects', { from: '/articles/one/', to: '/articles/first/' }, 'r'))
    store.put(article('two', { slug: 'second' }))
    await publisher.publishChanges()
    expect(page('/articles/one/')).toBe('308 /articles/first/')
    expect(page('/articles/two/')).toBe('410')
  })

  test('goes between the pages of a longer operation', async () => {
    const many = Array.from({ length: 300 }, (_, at) => article(`a-${at}`))
    const { publisher, store, renderer, page, releases } = await aSite(many)
    store.put(published('settings', theSettings({ name: 'Another name' })))
    const whole = publisher.publishChanges()
    let atPage = 0
    await new Promise<void>((resolve) => {
      renderer.onRender = () => ++atPage === 60 && resolve()
    })
    store.remove({ kind: 'articles', id: 'a-299' })
    await publisher.publishChanges()
    expect(page('/articles/a-299/')).toBe('410')
    const withdrawal = releases.writes.findIndex(({ gone }) => gone?.includes('/articles/a-299/'))
    const before = releases.writes.slice(0, withdrawal).flatMap(({ pages }) => pages ?? [])
    expect(before.length).toBeLessThan(65)
    await whole
    for (let at = 0; at < 299; at++) expect(page(`/articles/a-${at}/`)).toContain('Another name')
    expect(page('/articles/a-299/')).toBe('410')
  })

  test('holds in both the old and the new release when it arrives during a full render', async () => {
    const many = Array.from({ length: 120 }, (_, at) => article(`a-${at}`))
    const { publisher, store, renderer, releases, page } = await aSite(many)
    let started = 0
    const during = new Promise<void>((resolve) => {
      renderer.onRender = () => ++started === 90 && resolve()
    })
    const whole = publisher.renderAll()
    await during
    store.remove({ kind: 'articles', id: 'a-3' })
    store.put(article('a-4', { title: 'Published meanwhile' }))
    store.put(article('fresh'))
    await publisher.publishChanges()
    expect(releases.swaps).toBe(1)
    expect(page('/articles/a-3/')).toBe('410')
    expect(page('/articles/a-4/')).toContain('Published meanwhile')
    await whole
    expect(releases.swaps).toBe(2)
    expect(page('/articles/a-3/')).toBe('410')
    expect(page('/articles/a-4/')).toContain('Published meanwhile')
    expect(page('/articles/fresh/')).toContain('About fresh')
    expect(page('/')).not.toContain('About a-3"')
  })
})
