import { expect, test } from 'vitest'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { searchedPages, searchRecordOf } from '#cms/domain/search/searched-pages.ts'
import { createContentIndex } from '#cms/domain/site/content-index.ts'
import { publishedReference } from '#tests/support/published-reference.ts'
import { readReference } from '../../../../../scripts/seed/read-reference.ts'

const documents = publishedReference(await readReference())
const index = createContentIndex({ digest: shortDigest, siteUrl: 'https://hub.example' })
for (const document of documents) index.put(document)

test('every page of a document is searched, chapters too, and no file', () => {
  const urls = searchedPages(index).map(({ url }) => url)
  const own = documents.flatMap(({ kind, value }) => {
    if (kind === 'documents') return [`/documents/${value.slug}/`, ...value.chapters.map(({ slug }) => `/documents/${value.slug}/${slug}/`)]
    if (kind === 'articles' || kind === 'topics' || kind === 'events') return [`/${kind}/${value.slug}/`]
    return kind === 'pages' ? [`/${value.slug}/`] : []
  })
  expect(urls).toEqual(own.sort())
})

test('each has a title, a summary, a kind and words', () => {
  const bare = searchedPages(index)
    .map((page) => searchRecordOf(index, page))
    .filter((record) => !record?.title || !record.summary || !record.text || !record.kind)
  expect(bare).toEqual([])
})

test('a page that was taken down has no record, and another version has another digest', () => {
  const [page] = searchedPages(index).filter(({ url }) => url.startsWith('/articles/'))
  const document = documents.find(({ id, kind }) => kind === 'articles' && id === page!.owner.id)!
  if (document.kind !== 'articles') throw new Error('not an article')
  index.put({ ...document, value: { ...document.value, title: 'Another title' } })
  expect(searchedPages(index).find(({ url }) => url === page!.url)?.digest).not.toBe(page!.digest)
  index.remove(document)
  expect(searchRecordOf(index, page!)).toBeNull()
  index.put(document)
})

test('lines become sentences, so that an excerpt reads as one', () => {
  const page = searchedPages(index).find(({ url }) => url === '/articles/when-home-does-not-feel-safe/')
  const record = searchRecordOf(index, page!)
  expect(record?.text).not.toContain('\n')
  expect(record?.text).toMatch(/[a-z]\. [A-Z]/)
})
