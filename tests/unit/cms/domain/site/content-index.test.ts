import { describe, expect, test } from 'vitest'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { addressAt, addresses } from '#cms/domain/site/addresses.ts'
import { createContentIndex, type ContentIndex } from '#cms/domain/site/content-index.ts'
import { digestOf } from '#cms/domain/site/digest-of.ts'
import type { PublishedDocument } from '#cms/domain/site/document.ts'
import { recordReads } from '#cms/domain/site/record-reads.ts'
import { aHelpline, anArticle, aPage, aTopic, theSettings } from '#tests/support/content-records.ts'
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

describe('two documents that want one address', () => {
  const first = published('articles', anArticle({ id: 'z', slug: 'bullying', publishedAt: '2026-01-01T00:00:00.000Z' }))
  const second = published('articles', anArticle({ id: 'a', slug: 'bullying', publishedAt: '2026-02-01T00:00:00.000Z' }))

  test.each([[[first, second]], [[second, first]]])('the first published holds it, whichever arrives first', (documents) => {
    const index = indexOf(...documents)
    expect(contentAt(index).article('bullying')?.id).toBe('z')
    expect(index.problems()).toEqual([
      { document: { kind: 'articles', id: 'a' }, message: expect.stringContaining('/articles/bullying/ is held by') },
    ])
  })

  test('the other one is in no list and no link leads to it', () => {
    const content = contentAt(indexOf(first, second))
    expect(content.latest('everything', 9).map(({ id }) => id)).toEqual(['z'])
    expect(content.link({ collection: 'articles', id: 'a' })).toBeNull()
    expect(content.articleCard('a')).toBeNull()
  })

  test('the other one takes its place when the first goes', () => {
    const index = indexOf(first, second)
    const touched = index.remove({ kind: 'articles', id: 'z' })
    expect(touched.paths).toContain('/articles/bullying/')
    expect(contentAt(index).article('bullying')?.id).toBe('a')
    expect(
      contentAt(index)
        .latest('everything', 9)
        .map(({ id }) => id),
    ).toEqual(['a'])
    expect(index.problems()).toEqual([])
  })
})

test.each(['admin', 'api', 'articles', 'topics', 'parents', 'worried-about-a-child', '404'])(
  'no standing page may take the address /%s/',
  (slug) => {
    const index = indexOf(published('pages', aPage({ id: 'page', slug })))
    expect(contentAt(index).page(slug)).toBeNull()
    expect(index.problems()[0]?.message).toContain('belongs to the site itself')
  },
)

test.each(['../../etc/passwd', 'a/b', 'A', 'a--b', '', '.', 'a b', 'ä', 'x'.repeat(81), 'a%2fb', 'a\u0000'])(
  'a document with the slug "%s" gets no page',
  (slug) => {
    const index = indexOf(published('articles', anArticle({ id: 'bad', slug })))
    expect([...addresses(index)].filter((path) => path.startsWith('/articles'))).toEqual([])
    expect(index.problems()).toHaveLength(1)
    expect(contentAt(index).latest('everything', 5)).toEqual([])
    index.remove({ kind: 'articles', id: 'bad' })
    expect(index.problems()).toEqual([])
  },
)

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

describe('redirects', () => {
  const leads = (from: string, to: string) => published('redirects', { from, to }, from)
  const placeAt = (index: ContentIndex, path: string) => addressAt(index, path)

  test('are followed to their end', () => {
    const index = indexOf(...articles(1), leads('/old/', '/older/'), leads('/older/', '/articles/a-0/'))
    expect(placeAt(index, '/old/')).toEqual({ kind: 'redirect', location: '/articles/a-0/' })
  })

  test('give way to a page at their path, and come back when it goes', () => {
    const index = indexOf(...articles(1), leads('/articles/a-0/', '/about/'), leads('/x/', '/articles/a-0/'))
    expect(placeAt(index, '/articles/a-0/')).toMatchObject({ kind: 'page' })
    const touched = index.remove({ kind: 'articles', id: 'a-0' })
    expect(touched.paths).toContain('/x/')
    expect(placeAt(index, '/x/')).toEqual({ kind: 'redirect', location: '/about/' })
  })

  test('that go in a circle lead nowhere', () => {
    const index = indexOf(leads('/a/', '/b/'), leads('/b/', '/c/'), leads('/c/', '/b/'), leads('/self/', '/self/'))
    for (const path of ['/a/', '/b/', '/c/', '/self/']) expect(placeAt(index, path)).toBeNull()
  })

  test.each([
    ['//evil.example/', '/about/'],
    ['old', '/about/'],
    ['/a/../b/', '/about/'],
    ['/a/%2e%2e/b/', '/about/'],
    ['/a\nb/', '/about/'],
    ['/old/', '//evil.example'],
    ['/old/', 'javascript:alert(1)'],
    ['/old/', 'http://plain.example/'],
    ['/old/', '/\\evil.example'],
  ])('from %j to %j are refused with a reason', (from, to) => {
    const index = indexOf(leads(from, to))
    expect(placeAt(index, from)).toBeNull()
    expect(index.problems()).toHaveLength(1)
  })
})
