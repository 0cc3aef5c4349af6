import { describe, expect, test } from 'vitest'
import type { PublishedDocument } from '#cms/domain/site/document.ts'
import { anArticle, aHelpline, aPage, aPicture, aTopic, theSettings } from '#tests/support/content-records.ts'
import { fakeRenderer } from '#tests/support/fake-renderer.ts'
import { fakeStore } from '#tests/support/fake-store.ts'
import { memoryReleases } from '#tests/support/memory-releases.ts'
import { aPublisher, clockAt, failureLog, published } from '#tests/support/publisher-kit.ts'

const article = (id: string, values = {}) => published('articles', anArticle({ id, ...values }))
const withPicture = (id: string, media: string) => article(id, { body: [{ type: 'figure', media }] })

/** A small site that has been rendered, with everything that a test may turn. */
async function aSite(
  documents: PublishedDocument[] = [article('one'), article('two')],
  options: { clock?: ReturnType<typeof clockAt> } = {},
) {
  const store = fakeStore([published('settings', theSettings()), published('topics', aTopic({ id: 'bullying' })), ...documents])
  const [renderer, releases, failures] = [fakeRenderer(), memoryReleases(), failureLog()]
  const pictureBytes = new Map<string, Uint8Array | null>()
  const pictures = { read: async (path: string) => (pictureBytes.has(path) ? pictureBytes.get(path)! : new TextEncoder().encode(path)) }
  const ports = { store, renderer, releases, failures, pictures, clock: options.clock ?? clockAt('2026-11-23T12:00:00.000Z') }
  const publisher = aPublisher(ports)
  await publisher.start()
  renderer.rendered.length = 0
  releases.writes.length = 0
  return { ...ports, publisher, pictureBytes, restarted: () => aPublisher(ports), page: (path: string) => releases.contents().get(path) }
}

describe('publishing', () => {
  test('renders the changed article first, and nothing that it does not touch', async () => {
    const { publisher, store, renderer } = await aSite()
    store.put(article('one', { title: 'Another title' }))
    await publisher.publishChanges()
    expect(renderer.rendered[0]).toBe('/articles/one/')
    expect(renderer.rendered).toContain('/')
    expect(renderer.rendered).toContain('/young-people/feed.xml')
    expect(renderer.rendered).not.toContain('/articles/two/')
    expect(renderer.rendered).not.toContain('/parents/')
    expect(renderer.rendered.length).toBe(new Set(renderer.rendered).size)
  })

  test('has nothing to do when nothing changed', async () => {
    const { publisher, store, releases, restarted } = await aSite()
    store.put(article('one'))
    expect((await publisher.publishChanges()).rendered).toEqual([])
    expect((await publisher.reconcile()).rendered).toEqual([])
    expect((await restarted().start()).rendered).toEqual([])
    expect(releases.writes).toEqual([])
    expect(await store.pendingChanges()).toEqual([])
  })

  test('finds what no hint told of', async () => {
    const { publisher, store, page } = await aSite()
    store.put(article('quiet'), { hint: false })
    store.remove({ kind: 'articles', id: 'two' }, { hint: false })
    await publisher.publishChanges()
    expect(page('/articles/quiet/')).toBeUndefined()
    await publisher.reconcile()
    expect(page('/articles/quiet/')).toContain('About quiet')
    expect(page('/articles/two/')).toBe('410')
  })

  test('keeps its hints while the store cannot be read, and goes on afterwards', async () => {
    const { publisher, store, page } = await aSite()
    store.put(article('three'))
    store.fault = new Error('The database is away.')
    await expect(publisher.publishChanges()).rejects.toThrow('away')
    store.fault = undefined
    await publisher.publishChanges()
    expect(page('/articles/three/')).toContain('About three')
  })

  test('writes after the disk had refused, hints or none', async () => {
    const { publisher, store, releases, page } = await aSite()
    store.put(article('one', { title: 'Another title' }))
    releases.fault = new Error('The disk is full.')
    await expect(publisher.publishChanges()).rejects.toThrow('full')
    expect(page('/articles/one/')).not.toContain('Another title')
    releases.fault = undefined
    await publisher.publishChanges()
    expect(page('/articles/one/')).toContain('Another title')
    expect(page('/feed.xml')).toContain('Another title')
  })
})

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

describe('a document that cannot be read', () => {
  test('keeps its page and what it shows on others, and the editor is told field and reason', async () => {
    const { publisher, store, failures, page } = await aSite()
    const before = page('/articles/one/')
    store.spoil({ kind: 'articles', id: 'one' }, 'The second block is empty.')
    await publisher.publishChanges()
    expect(page('/articles/one/')).toBe(before)
    expect(page('/')).toContain('About one')
    expect(failures.entries.get('articles/one')).toMatchObject({ field: 'body', message: 'The second block is empty.' })
  })

  test('keeps its page after a restart, and pages with a help line that cannot be read keep its number', async () => {
    const documents = [
      article('one', { helplines: ['childline'] }),
      published('helplines', aHelpline({ id: 'childline', phone: '0800 1111' })),
    ]
    const { store, page, restarted, failures } = await aSite(documents)
    store.spoil({ kind: 'articles', id: 'one' }, 'Broken.')
    const publisher = restarted()
    await publisher.start()
    expect(page('/articles/one/')).toContain('0800 1111')
    store.put(article('one', { helplines: ['childline'] }))
    store.spoil({ kind: 'helplines', id: 'childline' }, 'Broken.')
    await restarted().start()
    expect(page('/articles/one/')).toContain('0800 1111')
    expect(page('/worried-about-a-child/')).toContain('0800 1111')
    expect(failures.entries.get('helplines/childline')?.message).toBe('Broken.')
  })

  test('keeps its page in a full render, and is live again when it is mended', async () => {
    const { publisher, store, page, failures, restarted } = await aSite()
    store.spoil({ kind: 'articles', id: 'one' }, 'Broken.')
    const again = restarted()
    await again.start()
    await again.renderAll()
    expect(page('/articles/one/')).toContain('About one')
    store.put(article('one', { title: 'Mended' }))
    await again.publishChanges()
    expect(page('/articles/one/')).toContain('Mended')
    expect(failures.entries.size).toBe(0)
    store.remove({ kind: 'articles', id: 'one' })
    await again.publishChanges()
    expect(page('/articles/one/')).toBe('410')
    await publisher.tick()
  })
})

test('a document that can be read again as the same version is taken in by the next reconciliation', async () => {
  const { publisher, store, page, failures } = await aSite()
  store.put(article('one', { title: 'Another title' }))
  store.spoil({ kind: 'articles', id: 'one' }, 'Its picture is being prepared.')
  await publisher.publishChanges()
  expect(page('/articles/one/')).toContain('About one')
  store.mend({ kind: 'articles', id: 'one' })
  await publisher.reconcile()
  expect(page('/articles/one/')).toContain('Another title')
  expect(failures.entries.size).toBe(0)
})

test('two documents that want one address: the first published keeps it and the other is reported', async () => {
  const { publisher, store, page, failures } = await aSite()
  store.put(article('late', { slug: 'one', publishedAt: '2026-11-20T00:00:00.000Z' }))
  await publisher.publishChanges()
  expect(page('/articles/one/')).toContain('About one')
  expect(failures.entries.get('articles/late')).toMatchObject({
    field: 'slug',
    message: expect.stringContaining('held by another document'),
  })
  store.remove({ kind: 'articles', id: 'one' })
  await publisher.publishChanges()
  expect(page('/articles/one/')).toContain('About late')
  expect(failures.entries.size).toBe(0)
})

describe('pictures', () => {
  const documents = () => [
    withPicture('one', 'bench'),
    article('two'),
    published('media', aPicture({ id: 'bench' })),
    published('media', aPicture({ id: 'tree' })),
  ]
  const pictures = (contents: Map<string, string>) => [...contents.keys()].filter((path) => path.startsWith('/pictures/'))

  test('are public while a published page shows them', async () => {
    const { publisher, store, releases } = await aSite(documents())
    expect(pictures(releases.contents())).toHaveLength(4)
    expect(pictures(releases.contents()).every((path) => path.includes('bench'))).toBe(true)
    store.put(withPicture('two', 'bench'))
    store.put(withPicture('one', 'tree'))
    await publisher.publishChanges()
    expect(pictures(releases.contents())).toHaveLength(8)
    store.remove({ kind: 'articles', id: 'two' })
    await publisher.publishChanges()
    expect(pictures(releases.contents()).every((path) => path.includes('tree'))).toBe(true)
  })

  test('are in place before a page that shows them, and gone before any page is rendered when they are withdrawn', async () => {
    const { publisher, store, releases, renderer } = await aSite(documents())
    store.put(withPicture('two', 'tree'))
    await publisher.publishChanges()
    expect(releases.writes[0]?.pictures).toHaveLength(4)
    renderer.onRender = () => expect(pictures(releases.contents()).some((path) => path.includes('bench'))).toBe(false)
    store.remove({ kind: 'media', id: 'bench' })
    await publisher.publishChanges()
    expect(renderer.rendered.at(-1)).toBe('/articles/one/')
  })

  test('that were replaced by another file stay until no page shows them', async () => {
    const { publisher, store, releases, renderer } = await aSite(documents())
    store.put(published('media', { ...aPicture({ id: 'bench-2' }), id: 'bench' }))
    renderer.onRender = () => expect(pictures(releases.contents())).toContain('/pictures/bench-640.jpeg')
    await publisher.publishChanges()
    expect(pictures(releases.contents()).every((path) => path.includes('bench-2'))).toBe(true)
    expect(pictures(releases.contents())).toHaveLength(4)
  })

  test('without a file stop the page that wants to show them', async () => {
    const { publisher, store, page, failures, pictureBytes } = await aSite(documents())
    pictureBytes.set('/pictures/tree-640.avif', null)
    store.put(withPicture('two', 'tree'))
    await publisher.publishChanges()
    expect(page('/articles/two/')).not.toContain('tree')
    expect(failures.entries.get('articles/two')?.message).toContain('/pictures/tree-640.avif')
  })
})

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
