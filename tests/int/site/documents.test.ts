import { describe, expect, test } from 'vitest'
import { aBoardDocument } from '#tests/support/content-records.ts'
import { openSite, textsOf } from '#tests/support/open-page.ts'
import type { HtmlElement } from '#tests/support/read-html.ts'
import { aTable } from '#tests/support/tables.ts'

const { open } = openSite()
const hrefs = (elements: HtmlElement[]) => elements.flatMap(({ name, attributes }) => (name === 'a' ? [attributes.href] : []))

describe('the list of documents', () => {
  test('goes by type, with the time that each is about and its day', async () => {
    const { elements } = await open('/documents/')
    expect(elements.filter(({ name }) => name === 'h2').map(({ text }) => text.trim())).toEqual(
      expect.arrayContaining(['Annual reports', 'Strategies and plans']),
    )
    expect(textsOf(elements, 'p', 'document-facts').map((facts) => facts.replace(/\s+/g, ' '))).toEqual([
      'April 2012 to March 2013 Issued 31 March 2013',
      'Issued 31 March 2013',
    ])
  })

  test('says so when there is none', async () => {
    expect((await open('/documents/', {})).html).toContain('No documents have been published here yet.')
  })
})

describe('a document', () => {
  const documents = [
    aBoardDocument({
      id: 'report',
      caution: 'This is a report of 2012/13.',
      chapters: ['one', 'two', 'three'].map((slug) => ({
        slug,
        title: `Chapter ${slug}`,
        body: [
          aTable([
            ['A', 'B'],
            ['a', '1'],
          ]),
        ],
      })),
    }),
  ]

  test('wears the looks of professionals, unless it is for somebody else', async () => {
    expect((await open('/documents/report/', { documents })).elements[0]?.attributes['data-audience']).toBe('professionals')
    const forParents = { documents: [aBoardDocument({ id: 'plan', audiences: ['parents'] })] }
    expect((await open('/documents/plan/', forParents)).elements[0]?.attributes['data-audience']).toBe('parents')
  })

  test('lists its chapters, and each chapter leads to its neighbours and to all others', async () => {
    expect(hrefs((await open('/documents/report/', { documents })).elements)).toEqual(
      expect.arrayContaining(['#chapters', '/documents/report/one/', '/documents/report/two/', '/documents/report/three/']),
    )
    const { elements } = await open('/documents/report/two/', { documents })
    const steps = elements.filter(({ attributes }) => attributes.rel === 'prev' || attributes.rel === 'next')
    expect(steps.map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
      ['prev', '/documents/report/one/'],
      ['next', '/documents/report/three/'],
    ])
    expect(elements.filter(({ attributes }) => attributes['aria-current'] === 'page').map(({ text }) => text.trim())).toContain(
      'Chapter two',
    )
    expect(hrefs(elements)).toContain('/documents/report/two/table-1.csv')
  })

  test('says on every page what its readers must know', async () => {
    for (const path of ['/documents/report/', '/documents/report/one/', '/documents/report/three/']) {
      expect((await open(path, { documents })).html.replace(/\s+/g, ' ')).toContain('Important:</strong> This is a report of 2012/13.')
    }
  })

  test('has no page for a chapter or document that is not there', async () => {
    for (const path of ['/documents/report/four/', '/documents/gone/', '/documents/gone/one/', '/documents/report/one/two/']) {
      expect((await open(path, { documents })).status, path).toBe(404)
    }
  })

  test('shows all its chapters in a preview, since a draft has one page', async () => {
    const { html } = await open('/documents/report/', { documents, isPreview: true })
    for (const number of [1, 2, 3]) expect(html).toContain(`id="chapter-${number}"`)
    expect((await open('/documents/report/', { documents })).html).not.toContain('id="chapter-1"')
  })
})
