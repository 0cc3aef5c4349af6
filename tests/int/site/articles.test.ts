import { beforeAll, describe, expect, test } from 'vitest'
import { drawings } from '#content/schema/drawing.ts'
import { buildSite, type BuiltSite } from '#tests/support/built-site.ts'
import { contentOf, type Published } from '#tests/support/content-fixture.ts'
import { anArticle, aPage, aTopic, theSettings } from '#tests/support/content-records.ts'
import { readHtml, type HtmlElement } from '#tests/support/read-html.ts'
import { everyBlock, sampleContent } from '#tests/support/sample-content.ts'

let site: BuiltSite
beforeAll(async () => {
  site = await buildSite()
})

async function open(
  path: string,
  published: Published = sampleContent(),
): Promise<{ html: string; elements: HtmlElement[]; response: Response }> {
  const response = await site.render(path, contentOf(published))
  const html = await response.text()
  return { html, elements: readHtml(html), response }
}

describe('an article', () => {
  test('has its help lines before and after the advice: its own first, none twice', async () => {
    const { html } = await open('/articles/whole/')
    const [before, after] = html.split('<div class="body">')
    for (const part of [before!, after!.slice(after!.lastIndexOf('class="help"'))]) {
      expect([...part.matchAll(/class="helpline-name">([^<]+)/g)].map(([, name]) => name)).toEqual(['Samaritans', 'Childline'])
    }
  })

  test('gives numbers as links that can be tapped, and says what each line is', async () => {
    const { elements } = await open('/articles/whole/')
    expect(elements.filter(({ attributes }) => attributes.href === 'tel:116123').map(({ text }) => text.trim())).toEqual([
      'Call 116 123 Samaritans',
      'Call 116 123',
      'Call 116 123',
    ])
    expect((await open('/young-people/')).elements).toContainEqual(
      expect.objectContaining({ text: expect.stringContaining('Text 85258'), attributes: expect.objectContaining({ href: 'sms:85258' }) }),
    )
  })

  test('begins everything not to do with the words', async () => {
    const { elements } = await open('/articles/whole/')
    const start = elements.findIndex(({ attributes }) => attributes['aria-label'] === 'Do not')
    const items = elements.slice(start + 1, start + 8).filter(({ name }) => name === 'li')
    expect(items.map(({ text }) => text)).toEqual(['Do not share the picture', 'Do not reply', 'Do not blame yourself'])
  })

  test('says the tone of a remark in words', async () => {
    const { html } = await open('/articles/whole/')
    expect(html).toMatch(/Urgent:<\/span>\s*In danger\?/)
    expect(html).toMatch(/Good to know:<\/span>\s*Good to know/)
  })

  test('shows when it was checked and is to be checked again', async () => {
    const { elements } = await open('/articles/whole/')
    const times = elements.filter(({ name, parents }) => name === 'time' && parents.includes('footer'))
    expect(times.map(({ text, attributes }) => [text, attributes.datetime])).toEqual([
      ['1 November 2026', '2026-11-01'],
      ['1 November 2027', '2027-11-01'],
    ])
  })

  test('leaves out, without a trace, what it refers to and is not published', async () => {
    const { html } = await open('/articles/whole/')
    expect(html).toContain('an article</a>, a lost article, <a')
    expect(html).not.toContain('not-published')
    expect(html).not.toContain('class="gap"')
  })

  test('has a table that the keyboard can scroll, with its headings', async () => {
    const { elements } = await open('/articles/whole/')
    expect(elements).toContainEqual(
      expect.objectContaining({ attributes: { class: 'table-scroll', role: 'region', 'aria-label': 'Table 1: By year', tabindex: '0' } }),
    )
    expect(
      elements
        .filter(({ name }) => name === 'th')
        .slice(0, 3)
        .map(({ text, attributes }) => [text, attributes.scope]),
    ).toEqual([
      ['Year', 'col'],
      ['Cases', 'col'],
      ['2012', 'row'],
    ])
  })

  test('loads nothing of a video, and says where the link leads', async () => {
    const { html } = await open('/articles/whole/')
    expect(html).toContain('href="https://www.videos.example/watch?v=1"')
    expect(html).toContain('4 minutes, with captions, on videos.example')
  })

  test.each(drawings)('can show the drawing %s', async (drawing) => {
    const { elements } = await open('/articles/drawn/', { articles: [anArticle({ id: 'drawn', drawing })] })
    expect(elements.filter(({ name, attributes }) => name === 'svg' && attributes.class?.startsWith('drawing'))).toHaveLength(1)
  })
})

describe('a sensitive page', () => {
  test.each(['/articles/secret/', '/topics/abuse/', '/topics/abuse/archive/1/'])(
    '%s tells nothing of its subject outside itself',
    async (path) => {
      const published = sampleContent({
        topics: [aTopic({ id: 'abuse', title: 'Violence at home', summary: 'Violence is never your fault.', sensitive: true })],
      })
      const { elements, html, response } = await open(path, published)
      const outside = elements.filter(({ parents }) => parents.includes('head'))
      const told = outside.map(({ text, attributes }) => `${text} ${attributes.content ?? ''}`).join('\n')
      expect(told).not.toMatch(/violen|home is not safe/i)
      expect(elements.find(({ name }) => name === 'title')?.text).toBe('Advice – Anyshire Safeguarding Partnership')
      expect(elements.find(({ attributes }) => attributes.property === 'og:title')?.attributes.content).toBe(
        'Advice – Anyshire Safeguarding Partnership',
      )
      expect(html).not.toContain('ld+json')
      expect(response.headers.get('referrer-policy')).toBe('no-referrer')
      expect(response.headers.get('cache-control')).toBe('no-store')
    },
  )

  test('others set neither header and do tell', async () => {
    const { response, elements, html } = await open('/articles/bullying-1/')
    expect([response.headers.get('referrer-policy'), response.headers.get('cache-control')]).toEqual([null, null])
    expect(elements.find(({ name }) => name === 'title')?.text).toBe('About bullying-1 – Anyshire Safeguarding Partnership')
    expect(html).toContain('"@type":"Article"')
  })
})

describe('a preview', () => {
  const gap = (field: string) => ({ field, message: 'is missing.' })
  const empty = { title: '', summary: '', reviewBy: '', reviewedOn: '', publishedAt: '', updatedAt: '' }
  const broken = [{ type: 'gap' as const, message: 'Block 1: choose a help line' }, ...everyBlock]
  const article = anArticle({
    id: 'draft',
    ...empty,
    audiences: [],
    topics: [],
    body: broken,
    gaps: ['title', 'summary', 'audience', 'topics', 'reviewBy', 'slug'].map(gap),
  })
  const page = aPage({ id: 'draft-page', ...empty, body: [], gaps: ['title', 'body'].map(gap) })
  const topic = aTopic({ id: 'draft-topic', title: '', summary: '', helplines: [], gaps: ['title', 'order'].map(gap) })
  const published: Published = { articles: [article], pages: [page], topics: [topic], isPreview: true }

  test.each([
    ['/articles/draft/', ['Title', 'Summary', 'Audience', 'Topics', 'Check again by', 'Web address']],
    ['/draft-page/', ['Title', 'Body']],
    ['/topics/draft-topic/', ['Title', 'Place in lists']],
  ])('of %s says that it is one, keeps out of search, and marks each gap once by the name of its field', async (path, names) => {
    const { elements } = await open(path, published)
    expect(elements).toContainEqual(expect.objectContaining({ name: 'meta', attributes: { name: 'robots', content: 'noindex' } }))
    expect(elements.find(({ attributes }) => attributes['aria-label'] === 'Preview')?.text).toContain('This is a draft')
    const marks = elements.filter(({ name }) => name === 'mark').map(({ text }) => text)
    for (const name of names) expect(marks.filter((mark) => mark === `“${name}” is missing.`)).toHaveLength(1)
    expect(elements.find(({ name }) => name === 'h1')?.text).toContain('“Title” is missing.')
  })

  test('marks in the body what is broken or not published', async () => {
    const { elements } = await open('/articles/draft/', published)
    const marks = elements.filter(({ name, parents }) => name === 'mark' && parents.includes('div')).map(({ text }) => text)
    expect(marks).toEqual(
      expect.arrayContaining([
        'Block 1: choose a help line',
        'The figure chosen here is not published',
        'A help line chosen here is not published',
        'This link leads to a page that is not published',
      ]),
    )
  })

  test('of settings that are empty still has every page', async () => {
    const settings = theSettings({
      name: '',
      shortName: '',
      strapline: '',
      contact: { address: [] },
      home: { title: '', introduction: '', doors: [], featured: [] },
      hubs: [],
      navigation: [],
      footer: [],
    })
    for (const path of ['/', '/parents/', '/404/', '/worried-about-a-child/']) {
      expect((await open(path, { settings, isPreview: true })).response.status).toBe(200)
    }
  })

  test('a published page has neither the bar nor the mark against search', async () => {
    const { html } = await open('/articles/whole/')
    expect(html).not.toMatch(/noindex|preview/i)
  })
})
