import { describe, expect, test } from 'vitest'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { addresses } from '#cms/domain/site/addresses.ts'
import { createContentIndex, type ContentIndex } from '#cms/domain/site/content-index.ts'
import { digestOf } from '#cms/domain/site/digest-of.ts'
import type { PublishedDocument } from '#cms/domain/site/document.ts'
import { recordReads } from '#cms/domain/site/record-reads.ts'
import { aHelpline, anArticle, aTopic, theSettings } from '#tests/support/content-records.ts'
import { published } from '#tests/support/publisher-kit.ts'

const now = new Date('2026-06-15T12:00:00.000Z')

function indexOf(...documents: PublishedDocument[]): ContentIndex {
  const index = createContentIndex({ digest: shortDigest, siteUrl: 'https://hub.example' })
  for (const document of documents) index.put(document)
  return index
}

const contentAt = (index: ContentIndex, instant = now) => recordReads(index, instant).content

function articles(count: number, values = {}): PublishedDocument[] {
  const publishedAt = (at: number) => new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString()
  return Array.from({ length: count }, (_, at) =>
    published('articles', anArticle({ id: `a-${at}`, publishedAt: publishedAt(at), ...values })),
  )
}

test('a topic has archive pages only while its own page cannot show all its articles', () => {
  const index = indexOf(published('topics', aTopic({ id: 'bullying' })), ...articles(40))
  const archive = () => [...addresses(index)].filter((path) => path.startsWith('/topics/bullying/archive/'))
  expect(archive()).toEqual([])
  const touched = index.put(published('articles', anArticle({ id: 'one-more' })))
  expect(archive()).toEqual(['/topics/bullying/archive/1/', '/topics/bullying/archive/2/', '/topics/bullying/archive/3/'])
  expect([...touched.paths].filter((path) => path.includes('/topics/'))).toEqual(archive())

  const moved = index.put(published('topics', aTopic({ id: 'bullying', slug: 'being-bullied' })))
  expect(archive()).toEqual([])
  expect(moved.paths).toContain('/topics/bullying/archive/3/')
  expect(moved.paths).toContain('/topics/being-bullied/archive/3/')
})

test('a new article changes the last part of the sitemap and of an archive, and no other', () => {
  const index = indexOf(...articles(1041))
  const digests = () =>
    ['sitemap 1', 'sitemap 2', 'archive everything 52', 'archive audience/young-people 1', 'archive-pages everything'].map((key) =>
      digestOf(index, key, now),
    )
  const lasts = () => ['sitemap 3', 'archive everything 53'].map((key) => digestOf(index, key, now))
  const [before, lastsBefore] = [digests(), lasts()]
  index.put(published('articles', anArticle({ id: 'newest' })))
  expect(digests()).toEqual(before)
  for (const [at, digest] of lasts().entries()) expect(digest).not.toBe(lastsBefore[at])
})

test('the page that held the newest articles changes when it no longer does', () => {
  const index = indexOf(...articles(20))
  const before = digestOf(index, 'archive everything 1', now)
  expect(contentAt(index).archive('everything', 1)?.isNewest).toBe(true)
  index.put(published('articles', anArticle({ id: 'newest' })))
  expect(contentAt(index).archive('everything', 1)?.isNewest).toBe(false)
  expect(digestOf(index, 'archive everything 1', now)).not.toBe(before)
})

test('an archive page records how many pages there are only when it is asked', () => {
  const index = indexOf(...articles(25))
  const { content, reads } = recordReads(index, now)
  const archive = content.archive('everything', 1)
  expect(reads().map(([key]) => key)).toEqual(['archive everything 1'])
  expect(archive?.pages).toBe(2)
  expect(reads().map(([key]) => key)).toContain('archive-pages everything')
})

test('an alert is shown from its start to its end, and both instants are recorded', () => {
  const startsAt = '2026-06-16T00:00:00.000Z'
  const endsAt = '2026-06-17T00:00:00.000Z'
  const index = indexOf(
    published('alert', { tone: 'urgent', title: 'Snow', message: 'Schools are closed.', audiences: ['parents'], startsAt, endsAt }),
  )
  const shown = (instant: string) => contentAt(index, new Date(instant)).alert('parents')?.title
  expect(shown('2026-06-15T23:59:59.999Z')).toBeUndefined()
  expect(shown(startsAt)).toBe('Snow')
  expect(shown(endsAt)).toBeUndefined()
  expect(contentAt(index, new Date(startsAt)).alert('professionals')).toBeNull()
  expect(contentAt(index, new Date(startsAt)).alert()).toBeNull()
  const { content, reads } = recordReads(index, now)
  content.alert('parents')
  expect(reads()).toContainEqual([`valid-until ${startsAt}`, 'true'])
})

test('a page cannot alter what the next one reads', () => {
  const index = indexOf(published('settings', theSettings()), published('helplines', aHelpline({ id: 'childline' })), ...articles(2))
  const content = contentAt(index)
  expect(() => (content.settings().home.title = 'Hacked')).toThrow(TypeError)
  expect(() => content.article('a-0')!.body.pop()).toThrow(TypeError)
  content.latest('everything', 2).reverse().pop()
  content.helplines().pop()
  expect(contentAt(index).latest('everything', 2)).toHaveLength(2)
  expect(contentAt(index).helplines()).toHaveLength(1)
})

describe('a document that cannot be read', () => {
  test('stops every page that shows it, and lists of its kind', () => {
    const index = indexOf()
    const touched = index.markUnreadable({ kind: 'helplines', id: 'childline' }, 'the number has letters')
    expect(() => contentAt(index).helpline('childline')).toThrow('helplines/childline cannot be read: the number has letters')
    expect(() => contentAt(index).helplines()).toThrow('cannot be read')
    expect(digestOf(index, 'helpline childline', now)).toBe('unreadable')
    expect(digestOf(index, 'helplines all', now)).toBe('unreadable')
    expect(touched.families).toEqual(new Set(['helpline childline', 'helplines']))
  })

  test('is stood for by its last readable version', () => {
    const index = indexOf(published('helplines', aHelpline({ id: 'childline' })))
    expect(index.markUnreadable({ kind: 'helplines', id: 'childline' }, 'broken').families.size).toBe(0)
    expect(contentAt(index).helpline('childline')?.id).toBe('childline')
  })

  test('is itself again when it is mended, or forgotten when it is removed', () => {
    const index = indexOf()
    index.markUnreadable({ kind: 'helplines', id: 'childline' }, 'broken')
    expect(index.put(published('helplines', aHelpline({ id: 'childline' }))).families).toContain('helplines')
    expect(contentAt(index).helplines()).toHaveLength(1)
    index.markUnreadable({ kind: 'helplines', id: 'shout' }, 'broken')
    expect(index.remove({ kind: 'helplines', id: 'shout' }).families).toContain('helplines')
    expect(contentAt(index).helpline('shout')).toBeNull()
  })
})
