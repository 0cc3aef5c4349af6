import { describe, expect, test } from 'vitest'
import type { Published } from '#tests/support/content-fixture.ts'
import { aBoardDocument, anArticle, aPage, aTopic } from '#tests/support/content-records.ts'
import { openSite, textsOf } from '#tests/support/open-page.ts'
import { aTable, everyChart } from '#tests/support/tables.ts'

const { get, open } = openSite()

describe('a table that is drawn', () => {
  const body = [
    ...everyChart,
    aTable([
      ['Only', 'Words'],
      ['a', 'b'],
    ]),
  ]
  const articles = [anArticle({ id: 'drawn', body })]

  test('says what the drawing shows, hides the drawing from screen readers and keeps the whole table', async () => {
    const { elements, html } = await open('/articles/drawn/', { articles })
    expect(elements.filter(({ name, attributes }) => name === 'figure' && attributes.class === 'chart')).toHaveLength(4)
    expect(elements.filter(({ name }) => name === 'figcaption').map(({ text }) => text.replace(/\s+/g, ' ').trim())).toEqual(
      everyChart.map(() => 'What was counted The first is highest.'),
    )
    const drawings = elements.filter(({ attributes }) => attributes.class === 'chart-drawing')
    expect(drawings.map(({ attributes }) => attributes['aria-hidden'])).toEqual(['true', 'true', 'true', 'true'])
    expect(elements.filter(({ name }) => name === 'table')).toHaveLength(5)
    expect(elements.filter(({ name }) => name === 'td').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['£1,234,567,890', 'fewer than 5', '–']),
    )
    expect(html).toContain('&lt;b&gt;Health&lt;/b&gt; &amp; &quot;others&quot;')
  })

  test('writes its figures at the bars, those that are not known in words', async () => {
    const { elements } = await open('/articles/drawn/', { articles })
    expect(textsOf(elements, 'text', 'bar-words')).toEqual([
      '£1.2bn',
      '£66,426.50',
      'not known',
      '120',
      '112',
      '109',
      '−7',
      '0',
      'fewer than 5',
    ])
    expect(textsOf(elements, 'ul', 'parts').map((words) => words.replace(/\s+/g, ' '))).toEqual([
      '2010/11 51% 2011/12 49% 2012/13 0.5%',
      '2010/11 49% 2011/12 not known 2012/13 99.5%',
      'Notified 120, then 112, then 109 Reviewed 95, then not known, then 61',
    ])
  })

  test('has patterns that are found, each id once on the page', async () => {
    const { elements } = await open('/documents/report/money/')
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const named = elements.flatMap(({ attributes }) => /^url\(#(.+)\)$/.exec(attributes.fill ?? '')?.[1] ?? [])
    expect(named.length).toBeGreaterThan(0)
    for (const id of named) expect(ids).toContain(id)
  })

  test('that cannot be drawn stands alone', async () => {
    const broken = {
      ...aTable([
        ['A', 'B'],
        ['a', 'many'],
      ]),
      chart: { kind: 'bars' as const, unit: 'number' as const, summary: 'S' },
    }
    const { elements } = await open('/articles/drawn/', { articles: [anArticle({ id: 'drawn', body: [broken] })] })
    expect(elements.filter(({ name }) => name === 'figure')).toEqual([])
    expect(elements.filter(({ name }) => name === 'table')).toHaveLength(1)
  })
})

describe('tables as files', () => {
  const body = [
    aTable([
      ['A', 'B'],
      ['a', '1'],
    ]),
  ]
  const published: Published = {
    articles: [anArticle({ id: 'one', body }), anArticle({ id: 'secret', topics: ['abuse'], body })],
    topics: [aTopic({ id: 'abuse', sensitive: true })],
    pages: [aPage({ id: 'about', body }), aPage({ id: 'traces', body, sensitive: true })],
    documents: [aBoardDocument({ id: 'report', body, chapters: [{ slug: 'money', title: 'Money', body: [...body, ...body] }] })],
  }
  const fetched = (path: string) => get(path, published)

  test.each([
    ['/articles/one/table-1.csv', 'one-what-was-counted.csv'],
    ['/about/table-1.csv', 'about-what-was-counted.csv'],
    ['/documents/report/table-1.csv', 'report-what-was-counted.csv'],
    ['/documents/report/money/table-2.csv', 'report-money-what-was-counted.csv'],
  ])('%s', async (path, name) => {
    const response = await fetched(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
    expect(await response.text()).toBe('A,B\r\na,1\r\n')
  })

  test.each([
    '/articles/one/table-2.csv',
    '/articles/one/table-0.csv',
    '/articles/one/table-01.csv',
    '/articles/gone/table-1.csv',
    '/gone/table-1.csv',
    '/documents/report/table-2.csv',
    '/documents/report/gone/table-1.csv',
    '/documents/gone/money/table-1.csv',
  ])('%s is not there', async (path) => expect((await fetched(path)).status).toBe(404))

  test('of sensitive pages leave as few traces as the pages', async () => {
    for (const path of ['/articles/secret/table-1.csv', '/traces/table-1.csv']) {
      const { headers } = await fetched(path)
      expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer'])
    }
  })
})
