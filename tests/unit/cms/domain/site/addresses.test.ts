import { describe, expect, test } from 'vitest'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { addressAt, addresses } from '#cms/domain/site/addresses.ts'
import { createContentIndex, type ContentIndex } from '#cms/domain/site/content-index.ts'
import type { PublishedDocument } from '#cms/domain/site/document.ts'
import { recordReads } from '#cms/domain/site/record-reads.ts'
import { anArticle, aPage } from '#tests/support/content-records.ts'
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
