import { expect, test } from 'vitest'
import { boardDocumentSchema, type BoardDocument } from '#content/schema/board-document.ts'
import { draftDocument } from '#cms/domain/preview/draft-document.ts'
import { previewContent, previewPath } from '#cms/domain/preview/preview-content.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { aBoardDocument } from '#tests/support/content-records.ts'
import { rawBody, rawDocuments } from '#tests/support/raw-documents.ts'

const now = new Date('2026-11-23T09:00:00.000Z')
const draftOf = (raw: Raw) => draftDocument('documents', raw, now)!
const valueOf = (raw: Raw) => draftOf(raw).value as BoardDocument

test('a complete document is shown as it would be published, without gaps', () => {
  const value = valueOf(rawDocuments.documents())
  expect(value.gaps).toEqual([])
  expect(boardDocumentSchema.safeParse(value).success).toBe(true)
  expect(value).toMatchObject({
    period: 'April 2012 to March 2013',
    issuedOn: '2013-07-01',
    chapters: [{ slug: 'who-we-are' }, { slug: 'our-money' }],
  })
})

test('one with nothing but an id can be looked at, every gap named', () => {
  const value = valueOf({ id: 'new' })
  expect(value).toMatchObject({
    slug: 'no-web-address-yet',
    title: '',
    type: 'guidance',
    issuedOn: '2026-11-23',
    chapters: [],
    body: [{ type: 'gap' }],
  })
  expect(value.gaps?.map(({ field }) => field)).toEqual(['body', 'slug', 'title', 'summary', 'type', 'audience', 'issuedOn'])
})

test('chapters that are not ready are shown, each at an address of its own, and their gaps say which chapter', () => {
  const chapters = [
    {},
    { title: 'Money', body: rawBody() },
    { title: 'Money', body: rawBody() },
    { title: 'Bad', slug: 'No slug', body: rawBody() },
  ]
  const value = valueOf({ ...rawDocuments.documents(), chapters })
  expect(value.chapters.map(({ slug, title, body }) => [slug, title, body[0]?.type])).toEqual([
    ['chapter-1', '', 'gap'],
    ['money', 'Money', 'paragraph'],
    ['chapter-3', 'Money', 'paragraph'],
    ['chapter-4', 'Bad', 'paragraph'],
  ])
  expect(value.gaps).toEqual(
    expect.arrayContaining([
      { field: 'chapters', message: 'Chapter 1: title is missing.' },
      { field: 'chapters', message: 'Chapter 1: body is missing.' },
      { field: 'chapters', message: 'Chapter 3: slug is that of another chapter (money). Choose a different one.' },
    ]),
  )
})

test('a draft stands in the place of the live document and of nothing else', () => {
  const live = contentOf({ documents: [aBoardDocument({ id: 'report' }), aBoardDocument({ id: 'plan' })] })
  const draft = draftOf({ ...rawDocuments.documents(), title: 'A new title' })
  const content = previewContent(live, draft)
  expect(content.boardDocument('report')?.title).toBe('A new title')
  expect(content.boardDocument('plan')?.title).toBe('Document plan')
  expect(content.isPreview).toBe(true)
  expect(previewPath(draft)).toBe('/documents/report/')
})
