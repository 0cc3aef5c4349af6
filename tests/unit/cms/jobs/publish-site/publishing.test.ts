import { describe, expect, test } from 'vitest'
import { article, aSite } from '#tests/support/a-site.ts'

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
