import { describe, expect, test } from 'vitest'
import type { SentBulletin } from '#cms/domain/published/sending.ts'
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

  describe('of mail', () => {
    const sending = (id: string, pictureId: string, more: Partial<SentBulletin> = {}) => {
      const item = {
        id: 'a',
        kind: 'news' as const,
        title: 'News',
        facts: [],
        isPaid: false,
        body: [{ type: 'figure' as const, media: pictureId }],
      }
      const copy = { subject: 'December', preheader: '', introduction: [], sections: [{ id: 's', title: 'News', items: [item] }] }
      const issues = [{ list: 'members', slug: 'december', copy }]
      return published('sendings', { id, bulletin: 'b', kind: 'issue', sentAt: '2026-11-23T12:00:00.000Z', issues, ...more })
    }
    const shown = (contents: Map<string, string>, id: string) => pictures(contents).filter((path) => path.includes(id))

    test('are public from the moment it goes out, for lists without an archive too, and no others', async () => {
      const { publisher, store, releases } = await aSite([article('one'), ...documents().slice(2)])
      expect(pictures(releases.contents())).toEqual([])
      store.put(sending('sent', 'bench'))
      await publisher.publishChanges()
      expect(shown(releases.contents(), 'bench')).toHaveLength(4)
      expect(shown(releases.contents(), 'tree')).toEqual([])
    })

    test('stay when the page that showed them too is gone, and after a full rendering and a new start', async () => {
      const { publisher, store, releases, restarted } = await aSite([...documents(), sending('sent', 'bench')])
      store.remove({ kind: 'articles', id: 'one' })
      await publisher.publishChanges()
      expect(shown(releases.contents(), 'bench')).toHaveLength(4)
      await publisher.renderAll()
      expect(shown(releases.contents(), 'bench')).toHaveLength(4)
      await restarted().start()
      expect(shown(releases.contents(), 'bench')).toHaveLength(4)
    })

    test('go when they are withdrawn from the library, and when no sending is left that shows them', async () => {
      const { publisher, store, releases } = await aSite([...documents().slice(1), sending('sent', 'bench'), sending('two', 'tree')])
      store.remove({ kind: 'media', id: 'bench' })
      await publisher.publishChanges()
      expect(shown(releases.contents(), 'bench')).toEqual([])
      store.remove({ kind: 'sendings', id: 'two' })
      await publisher.publishChanges()
      expect(pictures(releases.contents())).toEqual([])
    })

    test('without a file keep nothing else from being published', async () => {
      const { publisher, store, page, pictureBytes } = await aSite(documents())
      pictureBytes.set('/pictures/tree-640.avif', null)
      store.put(sending('sent', 'tree'))
      store.put(article('two', { title: 'Another title' }))
      await publisher.publishChanges()
      expect(page('/articles/two/')).toContain('Another title')
    })
  })
})
