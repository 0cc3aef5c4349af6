import { expect, test } from 'vitest'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { addressAt, addresses } from '#cms/domain/site/addresses.ts'
import { createContentIndex } from '#cms/domain/site/content-index.ts'
import { recordReads } from '#cms/domain/site/record-reads.ts'
import type { Block } from '#content/schema/block.ts'
import { aBoardDocument, anArticle, anEvent } from '#tests/support/content-records.ts'
import { published } from '#tests/support/publisher-kit.ts'

const text = (words: string) => [{ type: 'text' as const, text: words }]
const table: Block = {
  type: 'table',
  caption: 'Money',
  head: [text('Who'), text('How much')],
  rows: [[text('Health'), text('£5')]],
  rowHeaders: true,
}
const anIndex = () => createContentIndex({ digest: shortDigest, siteUrl: 'https://hub.example' })
const report = (values = {}) =>
  published(
    'documents',
    aBoardDocument({ id: 'report', body: [table], chapters: [{ slug: 'money', title: 'Money', body: [table, table] }], ...values }),
  )
const under = (index: ReturnType<typeof anIndex>, folder: string) => [...addresses(index)].filter((path) => path.startsWith(folder)).sort()

test('a document has an address for each chapter and each table, and all belong to it', () => {
  const index = anIndex()
  const touched = index.put(report())
  const paths = [
    '/documents/report/',
    '/documents/report/money/',
    '/documents/report/money/table-1.csv',
    '/documents/report/money/table-2.csv',
    '/documents/report/table-1.csv',
  ]
  expect(under(index, '/documents/report/')).toEqual(paths)
  expect(touched.paths.intersection(new Set(paths)).size).toBe(5)
  expect(addressAt(index, '/documents/report/money/table-2.csv')).toEqual({ kind: 'page', owner: { kind: 'documents', id: 'report' } })
})

test('what a document loses is told: a chapter that was dropped, a table, and all of it when it is taken down', () => {
  const index = anIndex()
  index.put(report())
  const dropped = index.put(report({ chapters: [] }))
  expect(dropped.paths).toContain('/documents/report/money/')
  expect(under(index, '/documents/report/')).toEqual(['/documents/report/', '/documents/report/table-1.csv'])
  const removed = index.remove({ kind: 'documents', id: 'report' })
  expect(removed.paths).toContain('/documents/report/table-1.csv')
  expect(under(index, '/documents/report/')).toEqual([])
})

test('of two documents that want one address, the holder alone has the addresses below it', () => {
  const index = anIndex()
  index.put(
    report({
      id: 'later',
      slug: 'report',
      publishedAt: '2026-11-05T09:00:00.000Z',
      chapters: [{ slug: 'other', title: 'Other', body: [table] }],
    }),
  )
  index.put(report())
  expect(addressAt(index, '/documents/report/other/')).toBeNull()
  index.remove({ kind: 'documents', id: 'report' })
  expect(addressAt(index, '/documents/report/other/')).toEqual({ kind: 'page', owner: { kind: 'documents', id: 'later' } })
})

test('events have a calendar file, articles only files of their tables', () => {
  const index = anIndex()
  index.put(published('events', anEvent({ id: 'forum' })))
  index.put(published('articles', anArticle({ id: 'figures', body: [table] })))
  expect(under(index, '/events/forum/')).toEqual(['/events/forum/', '/events/forum/event.ics'])
  expect(under(index, '/articles/figures/')).toEqual(['/articles/figures/', '/articles/figures/table-1.csv'])
})

test('the sitemap names pages for everybody, not files, and not the page in answer to a question', () => {
  const index = anIndex()
  index.put(report())
  index.put(published('events', anEvent({ id: 'forum', questions: { closesAt: '2027-01-10T12:00:00.000Z', answered: [] } })))
  const { content } = recordReads(index, new Date('2026-11-23T12:00:00.000Z'))
  const paths = content.sitemap(1).map(({ path }) => path)
  expect(paths).toEqual(expect.arrayContaining(['/documents/report/', '/documents/report/money/', '/events/forum/', '/news/', '/events/']))
  expect(paths.filter((path) => !path.endsWith('/'))).toEqual([])
  expect(under(index, '/events/forum/')).toContain('/events/forum/question-sent/')
  expect(paths).not.toContain('/events/forum/question-sent/')
})
