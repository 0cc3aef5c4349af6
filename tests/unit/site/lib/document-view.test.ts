import { expect, test } from 'vitest'
import { chapterAt, documentFacts, documentLists, wholeText } from '#site/lib/document-view.ts'
import { documentData } from '#site/lib/document-data.ts'
import { aBoardDocument, theSettings } from '#tests/support/content-records.ts'

const body = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text: 'Words.' }] }]
const chapters = ['one', 'two', 'three'].map((slug) => ({ slug, title: slug, body }))

test('documents are listed by type, the one issued last first, empty types left out', () => {
  const lists = documentLists([
    aBoardDocument({ id: 'minutes-b', type: 'minutes', title: 'B', issuedOn: '2026-05-01' }),
    aBoardDocument({ id: 'report-old', issuedOn: '2013-07-01' }),
    aBoardDocument({ id: 'minutes-a', type: 'minutes', title: 'A', issuedOn: '2026-05-01' }),
    aBoardDocument({ id: 'report-new', issuedOn: '2027-07-01' }),
  ])
  expect(lists.map(({ heading, documents }) => [heading, documents.map(({ id }) => id)])).toEqual([
    ['Annual reports', ['report-new', 'report-old']],
    ['Minutes', ['minutes-a', 'minutes-b']],
  ])
  expect(documentLists([])).toEqual([])
})

test('what is said of a document is its type, its time and its day, as far as they are known', () => {
  expect(documentFacts({ type: 'annual-report', period: 'April 2012 to March 2013', issuedOn: '2013-07-01' })).toEqual([
    'Annual report',
    'April 2012 to March 2013',
    'Issued 1 July 2013',
  ])
  expect(documentFacts({ type: 'minutes', issuedOn: '' })).toEqual(['Minutes'])
})

test('a chapter has a number and neighbours', () => {
  const document = aBoardDocument({ id: 'report', chapters })
  expect(chapterAt(document, 'one')).toMatchObject({ number: 1, previous: null, next: { slug: 'two' } })
  expect(chapterAt(document, 'two')).toMatchObject({ number: 2, previous: { slug: 'one' }, next: { slug: 'three' } })
  expect(chapterAt(document, 'three')).toMatchObject({ number: 3, previous: { slug: 'two' }, next: null })
  expect(chapterAt(document, 'four')).toBeNull()
  expect(wholeText(document)).toHaveLength(4)
})

test('search engines are told of a report, with its time only where it has one', () => {
  const document = aBoardDocument({ id: 'report', period: '2012/13' })
  expect(documentData(document, theSettings(), 'https://hub.example')).toMatchObject({
    '@type': 'Report',
    url: 'https://hub.example/documents/report/',
    datePublished: '2013-03-31',
    temporal: '2012/13',
  })
  expect(documentData(aBoardDocument({ id: 'report' }), theSettings(), 'https://hub.example')).not.toHaveProperty('temporal')
})
