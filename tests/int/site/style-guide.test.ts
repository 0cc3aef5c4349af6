import { beforeAll, describe, expect, test } from 'vitest'
import { fixedPaths, slugProblem } from '#cms/domain/site/paths.ts'
import { answeredPages } from '#site/style-guide/sample-answers.ts'
import type { SampleState } from '#site/style-guide/sample-content.ts'
import { sections, skins } from '#site/style-guide/sections.ts'
import { wholePagePath, wholePages } from '#site/style-guide/whole-pages.ts'
import { buildSite, type BuiltSite } from '#tests/support/built-site.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { readHtml } from '#tests/support/read-html.ts'
import { sampleContent } from '#tests/support/sample-content.ts'

const states = Object.keys(wholePages) as SampleState[]
const components = ['/style-guide/', ...skins.flatMap((skin) => sections.map(({ slug }) => `/style-guide/${skin}/${slug}/`))]
const pages = states.flatMap((state) => wholePages[state].map((path) => wholePagePath(state, path)))
const answers = answeredPages.map(({ slug }) => `/style-guide/answers/${slug}/`)

let site: BuiltSite
beforeAll(async () => void (site = await buildSite()))

const preview = contentOf(sampleContent({ isPreview: true }))
const published = contentOf(sampleContent())

describe('for people signed in, through a preview', () => {
  test.each([...components, ...pages, ...answers])('%s is a whole page', async (path) => {
    const response = await site.render(path, preview)
    const html = await response.text()
    expect(response.status, html).toBe(200)
    // Islands bring code of Astro's own, which the reader of pages does not take.
    if (html.includes('<astro-island')) expect(html.match(/<h1/g)).toHaveLength(1)
    else expect(readHtml(html).filter(({ name }) => name === 'h1')).toHaveLength(1)
  })

  test('the overview leads to every page of it', async () => {
    const html = await (await site.render('/style-guide/', preview)).text()
    const links = readHtml(html).flatMap(({ attributes: { href } }) => href ?? [])
    for (const path of [...components, ...pages, ...answers]) expect(links).toContain(`/preview${path}`)
  })

  test.each(['/style-guide/nobody/cards/', '/style-guide/parents/nothing/', '/style-guide/pages/broken/', '/style-guide/answers/none/'])(
    'there is nothing at %s',
    async (path) => expect((await site.render(path, preview)).status).toBe(404),
  )
})

describe('for readers', () => {
  test.each(['/style-guide/', '/style-guide/everybody/cards/', '/style-guide/pages/usual/', '/style-guide/answers/search-found/'])(
    'there is no page at %s',
    async (path) => {
      const response = await site.render(path, published)
      expect(response.status).toBe(404)
      expect(await response.text()).not.toContain('Style guide')
    },
  )

  test('no release has a path for it, and no standing page may take its place', () => {
    expect([...fixedPaths].filter((path) => path.includes('style-guide'))).toEqual([])
    expect(slugProblem('pages', 'style-guide')).toContain('belongs to the site itself')
  })

  test('no page of the site loads its style sheet', async () => {
    const sheets = (html: string) => readHtml(html).filter(({ attributes }) => attributes.rel === 'stylesheet').length
    const guide = await (await site.render('/style-guide/', preview)).text()
    const home = await (await site.render('/', published)).text()
    expect(sheets(guide)).toBeGreaterThan(sheets(home))
  })
})
