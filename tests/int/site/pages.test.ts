import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPageSources } from '#content/schema/page-sources.ts'
import { buildSite, type BuiltSite } from '#tests/support/built-site.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { readHtml, type HtmlElement } from '#tests/support/read-html.ts'
import { hostileTitle, longWord, sampleContent } from '#tests/support/sample-content.ts'
import { sourceHash } from '#tests/support/source-hash.ts'

const templates = [
  '/',
  '/young-people/',
  '/parents/',
  '/professionals/',
  '/young-people/archive/1/',
  '/young-people/archive/3/',
  '/topics/',
  '/topics/bullying/',
  '/topics/bullying/archive/2/',
  '/topics/sleep/',
  '/topics/abuse/',
  '/topics/empty/',
  '/articles/whole/',
  '/articles/secret/',
  '/articles/bullying-1/',
  '/about/',
  '/documents/',
  '/documents/report/',
  '/documents/report/people/',
  '/documents/report/money/',
  '/documents/plan/',
  '/worried-about-a-child/',
  '/search/',
  '/404/',
  '/410/',
]

let site: BuiltSite
beforeAll(async () => {
  site = await buildSite()
})

async function open(
  path: string,
  content = contentOf(sampleContent()),
): Promise<{ html: string; elements: HtmlElement[]; response: Response }> {
  const response = await site.render(path, content)
  const html = await response.text()
  return { html, elements: readHtml(html), response }
}

const named = (elements: HtmlElement[], name: string) => elements.filter((element) => element.name === name)

describe.each(templates)('%s', (path) => {
  let page: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    page = await open(path)
  })

  test('is a whole page in British English with a title, one main heading and no heading level left out', () => {
    const { elements, response } = page
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.html.startsWith('<!DOCTYPE html>')).toBe(true)
    expect(elements[0]).toMatchObject({ name: 'html', attributes: { lang: 'en-GB' } })
    expect(named(elements, 'title').filter(({ parents }) => parents.at(-1) === 'head')).toHaveLength(1)
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [place, level] of levels.entries()) expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  test('needs nothing that the content security policy forbids', () => {
    const allowed = readPageSources(page.response.headers.get('page-sources'))['script-src']
    for (const { name, attributes, text } of page.elements) {
      expect(Object.keys(attributes).filter((key) => key === 'style' || key.startsWith('on'))).toEqual([])
      expect(['style', 'iframe', 'object', 'embed', 'base']).not.toContain(name)
      if (name === 'form') expect([attributes.method, attributes.action?.slice(0, 1)]).toEqual(['post', '/'])
      if (name !== 'script') continue
      if (attributes.type === 'application/ld+json') expect(JSON.parse(text)).toMatchObject({ '@context': 'https://schema.org' })
      else if (attributes.src === undefined) expect(allowed).toContain(sourceHash(text))
      else {
        const src = expect.stringMatching(/^\/_astro\/[\w.-]+\.js$/)
        expect({ ...attributes, text }).toEqual({ type: 'module', fetchpriority: 'low', src, text: '' })
      }
    }
    const sources = page.elements.flatMap(({ name, attributes }) =>
      name === 'img' ? [attributes.src] : name === 'source' ? [attributes.srcset] : [],
    )
    for (const source of sources) expect(source).toMatch(/^\//)
  })

  test('begins with the skip link and has its landmarks once', () => {
    const body = page.elements.filter(({ parents }) => parents.length === 2 && parents[1] === 'body')
    expect(body[0]).toMatchObject({ name: 'a', attributes: { href: '#main' } })
    expect(named(page.elements, 'main').map(({ attributes }) => attributes.id)).toEqual(['main'])
    for (const nav of named(page.elements, 'nav')) expect(nav.attributes['aria-label'] ?? nav.attributes['aria-labelledby']).toBeTruthy()
  })

  test('offers help with one tap', () => {
    const links = named(page.elements, 'a').filter(({ parents }) => parents.includes('header'))
    expect(links).toContainEqual(
      expect.objectContaining({ text: 'Worried about a child?', attributes: expect.objectContaining({ href: '/worried-about-a-child/' }) }),
    )
    expect(links).toContainEqual(expect.objectContaining({ text: expect.stringContaining('999'), attributes: { href: 'tel:999' } }))
  })

  test('has ids that stand once, and anchors and labels that lead to one of them', () => {
    const ids = page.elements.flatMap(({ attributes }) => attributes.id ?? [])
    expect(ids).toEqual([...new Set(ids)])
    for (const { attributes } of page.elements) {
      if (attributes.href?.startsWith('#')) expect(ids).toContain(attributes.href.slice(1))
      if (attributes['aria-labelledby']) expect(ids).toContain(attributes['aria-labelledby'])
    }
  })

  test('links only to what is there', async () => {
    const hrefs = page.elements.flatMap(({ attributes }) => attributes.href ?? []).filter((href) => /^\/(?!$)/.test(href))
    for (const href of new Set(hrefs)) {
      if (existsSync(join(site.clientFolder, href)) && !href.endsWith('/')) continue
      expect([href, (await site.render(href, contentOf(sampleContent()))).status]).toEqual([href, 200])
    }
  })

  test('says of every picture what it shows', () => {
    for (const image of named(page.elements, 'img')) expect(image.attributes.alt?.trim()).toBeTruthy()
    for (const { attributes } of named(page.elements, 'svg')) expect(attributes['aria-hidden'] ?? attributes['aria-label']).toBeTruthy()
  })
})

test('a hostile title is shown as text in every place that it stands', async () => {
  for (const path of ['/', '/articles/whole/', '/topics/', '/topics/sleep/', '/parents/']) {
    const { elements } = await open(path)
    expect(elements.filter(({ name, attributes }) => name === 'script' && !attributes.type)).toEqual([])
    expect(elements.some(({ text }) => text.includes(hostileTitle.slice(0, 40)))).toBe(true)
  }
  const { elements } = await open('/articles/whole/')
  expect(elements.find(({ name }) => name === 'h1')?.text).toBe(hostileTitle)
  const shared = elements.find(({ attributes }) => attributes.property === 'og:title')
  expect(shared?.attributes.content).toBe(`${hostileTitle} – Anyshire Safeguarding Partnership`)
  expect(elements.some(({ text }) => text.includes(longWord))).toBe(true)
})

test.each([
  '/articles/nothing/',
  '/topics/nothing/',
  '/topics/nothing/archive/1/',
  '/topics/bullying/archive/9/',
  '/topics/bullying/archive/01/',
  '/parents/archive/99/',
  '/nobody/archive/1/',
  '/nothing/',
  '/a/b/c/d/',
  '/%3Cscript%3E/',
  '/articles/..%2Fsecret/',
  '/nobody/feed.xml',
  '/sitemaps/9.xml',
])('%s is not there: 404', async (path) => {
  const { status } = await site.render(path, contentOf(sampleContent()))
  expect(status).toBe(404)
})

test('a hub with nothing in it yet has every fixed page', async () => {
  for (const path of [
    '/',
    '/parents/',
    '/topics/',
    '/worried-about-a-child/',
    '/404/',
    '/410/',
    '/feed.xml',
    '/atom.xml',
    '/feed.json',
    '/sitemap.xml',
  ]) {
    const response = await site.render(path, contentOf({}))
    expect([path, response.status]).toEqual([path, 200])
    if (path.endsWith('/')) readHtml(await response.text())
  }
})

test('a page that fails answers 500 and says why', async () => {
  const broken = {
    ...contentOf({}),
    settings: () => {
      throw new Error('The settings are not published.')
    },
  }
  const response = await site.render('/topics/', broken)
  expect(response.status).toBe(500)
  expect(await response.text()).toBe('The page /topics/ could not be rendered: The settings are not published.')
})

test('many pages rendered at once do not mix', async () => {
  const paths = Array.from({ length: 200 }, (_, place) => `/articles/bullying-${(place % 45) + 1}/`)
  const pages = await Promise.all(paths.map(async (path) => (await site.render(path, contentOf(sampleContent()))).text()))
  for (const [place, html] of pages.entries()) expect(html).toMatch(new RegExp(`<h1>\\s*About bullying-${(place % 45) + 1}\\s*</h1>`))
})
