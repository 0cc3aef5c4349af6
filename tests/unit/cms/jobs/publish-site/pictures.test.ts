import { describe, expect, test } from 'vitest'
import { aPicture } from '#tests/support/content-records.ts'
import { article, aSite, withPicture } from '#tests/support/a-site.ts'
import { published } from '#tests/support/publisher-kit.ts'

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
