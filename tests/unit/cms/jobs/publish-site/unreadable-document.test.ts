import { describe, expect, test } from 'vitest'
import { aHelpline } from '#tests/support/content-records.ts'
import { article, aSite } from '#tests/support/a-site.ts'
import { published } from '#tests/support/publisher-kit.ts'

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
